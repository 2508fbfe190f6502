// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.vedette.checks.probe.oauth.web.Web.Ask;
import dev.vedette.checks.probe.oauth.web.Web.Place;
import dev.vedette.checks.probe.oauth.web.Web.Reply.Answered;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What a provider says of a person, as JSON or signed: OpenID Connect Core section 5.3. */
record Userinfo(Talk talk, SignedTokens signed, Terms terms) {

  /** An answer's claims, and where they came from. */
  record Told(Map<String, Object> claims, Place place) {}

  /**
   * Asks; throws {@link Refused} for an answer that is wrong.
   *
   * @param subject of the ID token, which the answer must be about; null for none
   */
  Told ask(HttpUrl url, String accessToken, @Nullable Object subject) {
    Headers headers =
        Headers.of(
            "authorization",
            "Bearer " + accessToken,
            "accept",
            "application/json, application/jwt;q=0.9");
    Answered answer = talk.good(new Ask("GET", url, headers, null, Set.of()));
    Told told =
        new Told(isSigned(answer) ? claims(answer) : Json.of(answer).fields(), answer.place());
    Object sub = told.claims().get("sub");
    if (subject != null && !subject.equals(sub)) {
      throw Refused.at(answer.place(), "sub is " + sub + ", in the ID token " + subject);
    }
    return told;
  }

  private static boolean isSigned(Answered answer) {
    String type = answer.headers().get("content-type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/jwt");
  }

  /** Issuer and audience may be left out: section 5.3.2. */
  private Map<String, Object> claims(Answered answer) {
    JWTClaimsSet claims =
        signed.verify("the userinfo", answer.body().strip(), answer.place()).claims();
    String issuer = claims.getIssuer();
    if (issuer != null && !issuer.equals(terms.where().issuer())) {
      throw wrong(answer, "iss is " + issuer + ", not " + terms.where().issuer());
    }
    List<String> audience = claims.getAudience();
    if (!audience.isEmpty() && !audience.contains(terms.client().id())) {
      throw wrong(answer, "aud is " + String.join(", ", audience) + ", not " + terms.client().id());
    }
    return claims.toJSONObject();
  }

  private static Refused wrong(Answered answer, String what) {
    return Refused.at(answer.place(), "the userinfo's " + what);
  }
}
