// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import dev.vedette.checks.probe.oauth.web.Web.Place;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;

/**
 * Checks the signature of an ID token: OpenID Connect Core section 3.1.3.7, rules 6 to 8.
 *
 * @param keys those that may have made a signature with that header
 */
record IdTokens(Function<JWSHeader, List<PublicKey>> keys, Terms terms) {

  /** A token whose signature is right. */
  record Verified(SignedJWT token, JWTClaimsSet claims) {}

  /** Throws {@link Refused} for one that is not. */
  Verified verify(String text, Place place) {
    try {
      JWT token = JWTParser.parse(text);
      if (!(token instanceof SignedJWT signed)) {
        throw Refused.at(place, "the ID token is not signed");
      }
      if (!isSignedWell(signed)) {
        throw Refused.at(
            place,
            "the ID token's signature does not fit the provider's key "
                + signed.getHeader().getKeyID());
      }
      return new Verified(signed, signed.getJWTClaimsSet());
    } catch (ParseException e) {
      throw Refused.at(place, "the ID token is not a JWT");
    } catch (JOSEException e) {
      throw Refused.at(place, "the ID token's signature cannot be checked");
    }
  }

  private boolean isSignedWell(SignedJWT token) throws JOSEException {
    if (JWSAlgorithm.Family.HMAC_SHA.contains(token.getHeader().getAlgorithm())) {
      String secret = terms.client().secret();
      return secret != null
          && token.verify(new MACVerifier(secret.getBytes(StandardCharsets.UTF_8)));
    }
    for (PublicKey key : keys.apply(token.getHeader())) {
      JWSVerifier verifier =
          new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), key);
      if (token.verify(verifier)) {
        return true;
      }
    }
    return false;
  }
}
