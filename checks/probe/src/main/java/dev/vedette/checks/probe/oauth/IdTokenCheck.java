// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import dev.vedette.checks.probe.oauth.TokenEndpoint.Granted;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a token answer's ID token is right, signature and claims. Throws {@link Refused}.
 *
 * @param wanted false where nobody asked for one: it may come all the same, and is not looked at
 */
record IdTokenCheck(Terms terms, SignedTokens signed, InstantSource calendar, boolean wanted) {

  /**
   * The one that an exchange gave, if any.
   *
   * @param nonce that was sent; null for none
   */
  void first(Granted granted, @Nullable String nonce) {
    String idToken = granted.tokens().idToken();
    if (idToken != null && wanted) {
      check(idToken, granted, nonce);
    } else if (nonce != null && terms.isOpenId()) {
      throw Refused.at(granted.place(), "the answer has no id_token");
    }
  }

  /**
   * The one that a refresh gave, if any: about the same person as the one before (OpenID Connect
   * Core section 12.2).
   */
  void refreshed(Granted granted, @Nullable String before) {
    String idToken = granted.tokens().idToken();
    if (idToken == null || !wanted) {
      return;
    }
    JWTClaimsSet now = check(idToken, granted, null);
    JWTClaimsSet then = known(before);
    if (then != null && !Objects.equals(now.getSubject(), then.getSubject())) {
      throw wrong(
          granted,
          "its sub is "
              + now.getSubject()
              + ", not "
              + then.getSubject()
              + " as before the refresh");
    }
    Object nonce = now.getClaim("nonce");
    if (then != null && nonce != null && !nonce.equals(then.getClaim("nonce"))) {
      throw wrong(granted, "its nonce is not the one it had before the refresh");
    }
  }

  private JWTClaimsSet check(String idToken, Granted granted, @Nullable String nonce) {
    SignedTokens.Verified verified = signed.verify("the ID token", idToken, granted.place());
    new IdTokenClaims(terms, granted.place(), calendar.instant())
        .check(verified, nonce, granted.tokens().accessToken());
    return verified.claims();
  }

  /** Claims of a token that was checked already. */
  private static @Nullable JWTClaimsSet known(@Nullable String idToken) {
    try {
      return idToken == null ? null : JWTParser.parse(idToken).getJWTClaimsSet();
    } catch (ParseException e) {
      throw new IllegalStateException("an ID token that was checked is not a JWT", e);
    }
  }

  private static Refused wrong(Granted granted, String what) {
    return Refused.at(granted.place(), "ID token: " + what);
  }
}
