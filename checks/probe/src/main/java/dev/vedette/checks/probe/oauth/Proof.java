// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.JWTAuthentication;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;
import dev.vedette.checks.model.check.OAuthExchange.ClientAuth;
import dev.vedette.checks.probe.scope.CannotException;
import java.net.URI;
import java.security.interfaces.EdECPrivateKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * How the client proves itself: RFC 6749 section 2.3, RFC 7523 section 2.2.
 *
 * @param secretAuth how a secret is sent where the author does not say
 */
record Proof(Terms.Client client, ClientAuth secretAuth, Instant now) {
  private static final Duration GOOD_FOR = Duration.ofMinutes(1);

  ClientID id() {
    return new ClientID(client.id());
  }

  /** For a request to {@code endpoint}; empty for a client that only says who it is. */
  Optional<ClientAuthentication> at(URI endpoint) {
    return switch (client.auth() == null ? secretAuth : client.auth()) {
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
    ClientKey key = ClientKey.read(client.key());
    JWTAuthenticationClaimsSet claims =
        new JWTAuthenticationClaimsSet(
            id(),
            List.of(new Audience(endpoint)),
            Date.from(now.plus(GOOD_FOR)),
            null,
            Date.from(now),
            new JWTID());
    try {
      return key.key() instanceof EdECPrivateKey curve
          ? new EdwardsAssertion(signed(claims, key, curve))
          : new PrivateKeyJWT(claims, key.algorithm(), key.key(), key.id(), null);
    } catch (JOSEException | ParseException e) {
      throw ClientKey.notAKey();
    }
  }

  private static SignedJWT signed(
      JWTAuthenticationClaimsSet claims, ClientKey key, EdECPrivateKey curve)
      throws JOSEException, ParseException {
    JWSHeader header = new JWSHeader.Builder(key.algorithm()).keyID(key.id()).build();
    SignedJWT token = new SignedJWT(header, claims.toJWTClaimsSet());
    token.sign(new EdwardsSigner(curve));
    return token;
  }

  /** The library's own class takes no Edwards curves. */
  private static final class EdwardsAssertion extends JWTAuthentication {
    EdwardsAssertion(SignedJWT token) {
      super(ClientAuthenticationMethod.PRIVATE_KEY_JWT, token);
    }
  }
}
