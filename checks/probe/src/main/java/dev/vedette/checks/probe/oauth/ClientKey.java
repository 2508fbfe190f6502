// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import dev.vedette.checks.probe.pem.PemKeys;
import dev.vedette.checks.probe.scope.CannotException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client's private key, and what it signs with.
 *
 * @param id its name; null where it has none
 */
record ClientKey(PrivateKey key, @Nullable String id, JWSAlgorithm algorithm) {

  /** Of PEM or JWK (RFC 7517, RFC 8037). Throws {@link CannotException} for anything else. */
  static ClientKey read(@Nullable String text) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.startsWith("{")) {
      return fromJwk(stripped);
    }
    PrivateKey key = PemKeys.read(stripped).orElseThrow(ClientKey::notAKey);
    return new ClientKey(key, null, usual(key));
  }

  private static ClientKey fromJwk(String text) {
    try {
      JWK jwk = JWK.parse(text);
      PrivateKey key = key(jwk).orElseThrow(ClientKey::notAKey);
      if (jwk.getAlgorithm() == null) {
        return new ClientKey(key, jwk.getKeyID(), usual(key));
      }
      JWSAlgorithm algorithm = JWSAlgorithm.parse(jwk.getAlgorithm().getName());
      if (!family(key).contains(algorithm)) {
        throw CannotException.definition(
            "client_key: its alg is " + algorithm + ", which a key of its type cannot sign with");
      }
      return new ClientKey(key, jwk.getKeyID(), algorithm);
    } catch (ParseException | JOSEException | GeneralSecurityException e) {
      throw notAKey();
    }
  }

  private static Optional<PrivateKey> key(JWK jwk) throws JOSEException, GeneralSecurityException {
    if (jwk instanceof OctetKeyPair pair) {
      return EdwardsKeys.privateKey(pair);
    }
    return jwk instanceof AsymmetricJWK pair
        ? Optional.ofNullable(pair.toPrivateKey())
        : Optional.empty();
  }

  private static JWSAlgorithm.Family family(PrivateKey key) {
    return switch (key) {
      case EdECPrivateKey _ -> JWSAlgorithm.Family.ED;
      case ECPrivateKey _ -> JWSAlgorithm.Family.EC;
      default -> JWSAlgorithm.Family.RSA;
    };
  }

  private static JWSAlgorithm usual(PrivateKey key) {
    return switch (key) {
      case EdECPrivateKey _ -> JWSAlgorithm.EdDSA;
      case ECPrivateKey curve -> usual(Curve.forECParameterSpec(curve.getParams()));
      default -> JWSAlgorithm.RS256;
    };
  }

  private static JWSAlgorithm usual(Curve curve) {
    return Curve.P_521.equals(curve)
        ? JWSAlgorithm.ES512
        : Curve.P_384.equals(curve) ? JWSAlgorithm.ES384 : JWSAlgorithm.ES256;
  }

  static CannotException notAKey() {
    return CannotException.definition(
        "client_key: wants a private key, as PEM (PKCS #8, or PKCS #1 for RSA) or as JWK");
  }
}
