// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.KeyLengthException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.oauth.web.Web.Place;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks the signature of a token: OpenID Connect Core section 3.1.3.7, rules 6 to 8, and section
 * 5.3.2.
 *
 * @param keys those that may have made a signature with that header
 */
record SignedTokens(Function<JWSHeader, List<PublicKey>> keys, Terms terms) {

  /** A token whose signature is right. */
  record Verified(SignedJWT token, JWTClaimsSet claims) {}

  /**
   * Throws {@link Refused} for one that is not.
   *
   * @param what it is, for messages: {@code the ID token}
   */
  Verified verify(String what, String text, Place place) {
    SignedJWT token =
        switch (parsed(what, text, place)) {
          case SignedJWT signed -> signed;
          case EncryptedJWT encrypted -> throw encrypted(what, encrypted.getHeader(), place);
          default -> throw Refused.at(place, what + " is not signed");
        };
    try {
      refuseSignature(what, token, place);
    } catch (JOSEException e) {
      throw Refused.at(
          place,
          what
              + " is signed with "
              + token.getHeader().getAlgorithm()
              + ", which cannot be checked");
    }
    return new Verified(token, claims(what, token, place));
  }

  private static JWT parsed(String what, String text, Place place) {
    try {
      return JWTParser.parse(text);
    } catch (ParseException e) {
      throw Refused.at(place, what + " is not a JWT");
    }
  }

  /** The client's registration asks for that, so that a client with the key would go on. */
  private static Refused encrypted(String what, JWEHeader header, Place place) {
    return Refused.at(
        place,
        Cause.OAUTH_REQUEST,
        what
            + " is encrypted ("
            + header.getAlgorithm()
            + ", "
            + header.getEncryptionMethod()
            + "), which the check cannot read");
  }

  private void refuseSignature(String what, SignedJWT token, Place place) throws JOSEException {
    JWSHeader header = token.getHeader();
    if (JWSAlgorithm.Family.HMAC_SHA.contains(header.getAlgorithm())) {
      Optional<String> fault = secretFault(token);
      if (fault.isPresent()) {
        throw Refused.at(
            place, what + " is signed with " + header.getAlgorithm() + ", and " + fault.get());
      }
    } else if (!isSignedWell(token)) {
      throw Refused.at(
          place, what + "'s signature does not fit the provider's key " + header.getKeyID());
    }
  }

  private Optional<String> secretFault(SignedJWT token) throws JOSEException {
    String secret = terms.client().secret();
    if (secret == null) {
      return Optional.of("the check has no client_secret");
    }
    try {
      return token.verify(new MACVerifier(secret.getBytes(StandardCharsets.UTF_8)))
          ? Optional.empty()
          : Optional.of("not with client_secret");
    } catch (KeyLengthException e) {
      return Optional.of("client_secret is too short for that");
    }
  }

  private boolean isSignedWell(SignedJWT token) throws JOSEException {
    for (PublicKey key : keys.apply(token.getHeader())) {
      if (token.verify(verifier(token.getHeader(), key))) {
        return true;
      }
    }
    return false;
  }

  private static JWSVerifier verifier(JWSHeader header, PublicKey key) throws JOSEException {
    return key instanceof EdECPublicKey edwards
        ? new EdwardsVerifier(edwards)
        : new DefaultJWSVerifierFactory().createJWSVerifier(header, key);
  }

  private static JWTClaimsSet claims(String what, SignedJWT token, Place place) {
    Map<String, Object> fields = token.getPayload().toJSONObject();
    if (fields == null) {
      throw Refused.at(place, what + "'s payload is not a JSON object");
    }
    ClaimTypes.fault(fields)
        .ifPresent(
            fault -> {
              throw Refused.at(place, what + "'s " + fault);
            });
    try {
      return token.getJWTClaimsSet();
    } catch (ParseException e) {
      throw Refused.at(place, what + "'s claims cannot be read");
    }
  }
}
