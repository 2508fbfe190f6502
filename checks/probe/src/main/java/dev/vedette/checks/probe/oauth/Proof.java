// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;
import dev.vedette.checks.probe.pem.PemKeys;
import dev.vedette.checks.probe.scope.CannotException;
import java.net.URI;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the client proves itself: RFC 6749 section 2.3, RFC 7523 section 2.2. */
record Proof(Terms.Client client, Instant now) {
  private static final Duration GOOD_FOR = Duration.ofMinutes(1);

  ClientID id() {
    return new ClientID(client.id());
  }

  /** For a request to {@code endpoint}; empty for a client that only says who it is. */
  Optional<ClientAuthentication> at(URI endpoint) {
    return switch (client.auth()) {
      case BASIC -> Optional.of(new ClientSecretBasic(id(), secret()));
      case POST -> Optional.of(new ClientSecretPost(id(), secret()));
      case PRIVATE_KEY_JWT -> Optional.of(signed(endpoint));
      case NONE -> Optional.empty();
    };
  }

  private Secret secret() {
    if (client.secret() == null) {
      throw CannotException.definition("client_auth needs client_secret");
    }
    return new Secret(client.secret());
  }

  private ClientAuthentication signed(URI endpoint) {
    Key key = key();
    JWTAuthenticationClaimsSet claims =
        new JWTAuthenticationClaimsSet(
            id(),
            List.of(new Audience(endpoint)),
            Date.from(now.plus(GOOD_FOR)),
            null,
            Date.from(now),
            new JWTID());
    try {
      return new PrivateKeyJWT(claims, algorithm(key), key.key(), key.id(), null);
    } catch (JOSEException e) {
      throw notAKey();
    }
  }

  /** A key, and its name where it has one. */
  private record Key(PrivateKey key, @Nullable String id, @Nullable JWSAlgorithm algorithm) {}

  private Key key() {
    String text = client.key() == null ? "" : client.key().strip();
    return text.startsWith("{")
        ? fromJwk(text)
        : new Key(PemKeys.read(text).orElseThrow(Proof::notAKey), null, null);
  }

  private static Key fromJwk(String text) {
    try {
      JWK jwk = JWK.parse(text);
      PrivateKey key = jwk instanceof AsymmetricJWK pair ? pair.toPrivateKey() : null;
      if (key == null) {
        throw notAKey();
      }
      JWSAlgorithm algorithm =
          jwk.getAlgorithm() == null ? null : JWSAlgorithm.parse(jwk.getAlgorithm().getName());
      return new Key(key, jwk.getKeyID(), algorithm);
    } catch (ParseException | JOSEException e) {
      throw notAKey();
    }
  }

  private static JWSAlgorithm algorithm(Key key) {
    if (key.algorithm() != null) {
      return key.algorithm();
    }
    if (!(key.key() instanceof ECPrivateKey curve)) {
      return JWSAlgorithm.RS256;
    }
    Curve named = Curve.forECParameterSpec(curve.getParams());
    return Curve.P_521.equals(named)
        ? JWSAlgorithm.ES512
        : Curve.P_384.equals(named) ? JWSAlgorithm.ES384 : JWSAlgorithm.ES256;
  }

  private static CannotException notAKey() {
    return CannotException.definition(
        "client_key: wants a private key, as PEM (PKCS #8, or PKCS #1 for RSA) or as JWK");
  }
}
