// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.probe.expect.Subject;
import dev.vedette.checks.probe.expect.Wording;
import dev.vedette.checks.probe.oauth.OAuthOutcome.About;
import dev.vedette.checks.probe.oauth.pages.LogoutWalk;
import dev.vedette.checks.probe.oauth.pages.Walked;
import dev.vedette.checks.probe.oauth.web.Web;
import dev.vedette.checks.probe.scope.CannotException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What expectations look at: the tokens, and what the provider says when it is asked with them.
 * Asks once for each.
 */
final class Facts {
  private final Reach reach;
  private final Terms terms;
  private final Web.Place place;
  private Tokens tokens;
  private Userinfo.@Nullable Told userinfo;

  Facts(Reach reach, Terms terms, TokenEndpoint.Granted granted) {
    this.reach = reach;
    this.terms = terms;
    this.place = granted.place();
    this.tokens = granted.tokens();
  }

  /** The provider, as far as it may be asked. */
  record Reach(
      Talk talk, Parts parts, Provider provider, TokenEndpoint endpoint, IdTokenCheck idTokens) {}

  /** Whether tokens are used up by looking: then none of an earlier run will do. */
  static boolean useUpTokens(List<Expectation> expectations) {
    return subjects(expectations).stream()
        .anyMatch(subject -> subject.equals("refresh") || subject.equals("logout"));
  }

  /** Whether endpoints other than the token's are needed, be it for keys. */
  static boolean needProvider(List<Expectation> expectations) {
    return subjects(expectations).stream()
        .anyMatch(
            subject ->
                subject.startsWith("userinfo.")
                    || subject.startsWith("id_token.")
                    || subject.equals("logout"));
  }

  private static List<String> subjects(List<Expectation> expectations) {
    return expectations.stream()
        .filter(Expectation.OAuth.class::isInstance)
        .map(expectation -> ((Expectation.OAuth) expectation).subject())
        .toList();
  }

  /** Those of the exchange, or of the last refresh. */
  Tokens tokens() {
    return tokens;
  }

  /**
   * The thing called {@code subject}; throws {@link Refused} when the provider must be asked and
   * fails.
   */
  Subject look(String subject) {
    int dot = subject.indexOf('.');
    String rest = subject.substring(dot + 1);
    return switch (dot < 0 ? subject : subject.substring(0, dot)) {
      case "id_token" -> claim(TokenClaims.of(tokens.idToken()).claims(), rest);
      case "access_token" -> claim(TokenClaims.of(tokens.accessToken()).claims(), rest);
      case "userinfo" -> claim(userinfo(), rest);
      case "expires_in" -> tokens.expiresIn().map(Subject::duration).orElse(Subject.MISSING);
      case "scope", "token_type" -> Subject.text(tokens.text(subject));
      case "refresh" -> refreshed();
      case "logout" -> loggedOut();
      default -> throw CannotException.definition("an OAuth exchange has no " + subject);
    };
  }

  /** What was seen of {@code subject}, for a person: a token without claims is named itself. */
  String seen(String subject, Subject looked) {
    String instead =
        subject.startsWith("access_token.") ? TokenClaims.of(tokens.accessToken()).instead() : null;
    return instead == null ? Wording.seen(looked) : instead;
  }

  /** Whose answer {@code subject} is in: the token endpoint's, as are all but the userinfo. */
  About about(@Nullable String subject) {
    return userinfo != null && subject != null && subject.startsWith("userinfo.")
        ? new About(Parts.prefix(SubStepName.USERINFO), userinfo.place())
        : new About(Parts.prefix(SubStepName.TOKEN), place);
  }

  /** An audience of one is a text, whichever way the token has it. */
  private static Subject claim(Map<String, Object> claims, String name) {
    Object claim = claims.get(name);
    if (claim == null) {
      return Subject.MISSING;
    }
    Object plain =
        name.equals("aud") && claim instanceof List<?> one && one.size() == 1
            ? one.getFirst()
            : claim;
    return Subject.json(Value.of(plain));
  }

  private Map<String, Object> userinfo() {
    if (userinfo == null) {
      reach.parts().enter(SubStepName.USERINFO);
      userinfo =
          new Userinfo(reach.talk(), reach.idTokens().signed(), terms)
              .ask(
                  reach.provider().userinfo(),
                  tokens.accessToken(),
                  TokenClaims.of(tokens.idToken()).claims().get("sub"));
    }
    return userinfo.claims();
  }

  private Subject refreshed() {
    reach.parts().enter(SubStepName.REFRESH);
    String refresh = tokens.refreshToken();
    if (refresh == null) {
      throw Refused.at(place, "the answer had no refresh_token");
    }
    TokenEndpoint.Granted granted =
        reach
            .endpoint()
            .exchange(reach.provider().token(), new RefreshTokenGrant(new RefreshToken(refresh)));
    reach.idTokens().refreshed(granted, tokens.idToken());
    Tokens next = granted.tokens();
    Map<String, Value> merged = new HashMap<>(tokens.values());
    merged.putAll(next.values());
    tokens = new Tokens(next.accessToken(), merged);
    return Subject.text("works");
  }

  /** OpenID Connect RP-Initiated Logout 1.0 section 2. */
  private Subject loggedOut() {
    reach.parts().enter(SubStepName.LOGOUT);
    HttpUrl.Builder url =
        reach
            .provider()
            .endSession()
            .newBuilder()
            .addQueryParameter("client_id", terms.client().id());
    Optional.ofNullable(tokens.idToken())
        .ifPresent(token -> url.addQueryParameter("id_token_hint", token));
    Optional<Walked.Stopped> stopped = new LogoutWalk(reach.talk().web()).walk(url.build());
    if (stopped.isPresent()) {
      throw Refused.of(stopped.get());
    }
    return Subject.text("works");
  }
}
