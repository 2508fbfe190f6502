// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import dev.vedette.checks.model.report.Durations;
import dev.vedette.checks.probe.oauth.web.Web.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks what an ID token says: OpenID Connect Core sections 2, 3.1.3.7 and 3.1.3.8. Times may be
 * off by a minute.
 *
 * @param place where the token came from
 */
record IdTokenClaims(Terms terms, Place place, Instant now) {
  private static final Duration SKEW = Duration.ofMinutes(1);

  /**
   * Throws {@link Refused} at the first that is wrong.
   *
   * @param nonce that was sent; null for none
   */
  void check(SignedTokens.Verified verified, @Nullable String nonce, String accessToken) {
    JWTClaimsSet claims = verified.claims();
    same("iss", claims.getIssuer(), terms.where().issuer());
    String subject = claims.getSubject();
    if (subject == null || subject.isEmpty()) {
      throw wrong("it has no sub");
    }
    audience(claims);
    times(claims);
    if (nonce != null && !nonce.equals(claims.getClaim("nonce"))) {
      throw wrong("its nonce is not the one that was sent");
    }
    hash(claims, verified.token().getHeader().getAlgorithm(), accessToken);
  }

  private void audience(JWTClaimsSet claims) {
    String client = terms.client().id();
    if (!claims.getAudience().contains(client)) {
      throw wrong("its aud is " + String.join(", ", claims.getAudience()) + ", not " + client);
    }
    Object azp = claims.getClaim("azp");
    if (azp != null) {
      same("azp", azp, client);
    } else if (claims.getAudience().size() > 1) {
      throw wrong("it is for several audiences and has no azp");
    }
  }

  private void times(JWTClaimsSet claims) {
    Instant expires = instant("exp", claims.getExpirationTime());
    if (expires.plus(SKEW).isBefore(now)) {
      throw wrong(
          "it expired " + Durations.of(Duration.between(expires, now)) + " ago, at " + expires);
    }
    Instant issued = instant("iat", claims.getIssueTime());
    if (issued.minus(SKEW).isAfter(now)) {
      throw wrong(
          "it was issued "
              + Durations.of(Duration.between(now, issued))
              + " in the future, at "
              + issued
              + ": one of the clocks is wrong");
    }
  }

  private Instant instant(String claim, @Nullable Date date) {
    if (date == null) {
      throw wrong("it has no " + claim);
    }
    return date.toInstant();
  }

  private void hash(JWTClaimsSet claims, JWSAlgorithm algorithm, String accessToken) {
    Object hash = claims.getClaim("at_hash");
    if (hash == null) {
      return;
    }
    AccessTokenHash expected =
        AccessTokenHash.compute(new BearerAccessToken(accessToken), algorithm, null);
    if (expected != null && !expected.getValue().equals(hash)) {
      throw wrong("its at_hash is not of the access token");
    }
  }

  private void same(String claim, @Nullable Object seen, String wanted) {
    if (!Objects.equals(seen, wanted)) {
      throw wrong("its " + claim + " is " + seen + ", not " + wanted);
    }
  }

  private Refused wrong(String what) {
    return Refused.at(place, "ID token: " + what);
  }
}
