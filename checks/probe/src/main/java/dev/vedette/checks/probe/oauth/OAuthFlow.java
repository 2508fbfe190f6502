// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.JWTBearerGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.OAuthExchange;
import dev.vedette.checks.model.check.OAuthExchange.Grant;
import dev.vedette.checks.model.check.OAuthExchange.Login;
import dev.vedette.checks.probe.scope.CannotException;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One OAuth exchange, sub-step by sub-step. Anything that goes wrong is an outcome that names the
 * sub-step, the provider's error code and, by its cause, who must act.
 */
public final class OAuthFlow {
  private final Means means;
  private final OAuthExchange exchange;
  private final Parts parts;
  private final Talk talk;

  public OAuthFlow(Means means, OAuthExchange exchange) {
    this.means = means;
    this.exchange = exchange;
    this.parts = new Parts(means.clocks().nanos(), means.parts());
    this.talk = new Talk(means.web());
  }

  /**
   * Carries it out.
   *
   * @throws CannotException for what the author wrote that cannot be carried out
   */
  public OAuthOutcome carryOut(List<Expectation> expectations) {
    try {
      return granted(expectations);
    } catch (Refused e) {
      return new OAuthOutcome.Failed(e.reason(), parts.prefix() + e.text(), e.host());
    } finally {
      parts.end();
    }
  }

  private OAuthOutcome granted(List<Expectation> expectations) {
    Terms terms = Terms.of(exchange, means.scope());
    Reuse reuse = new Reuse(means, exchange, terms);
    boolean fresh = exchange.reuse() == null || Facts.useUpTokens(expectations);
    TokenCache.Kept kept = fresh ? null : reuse.find();
    Provider provider =
        kept == null || Facts.needProvider(expectations)
            ? provider(terms, expectations)
            : Discovery.given(terms.where());
    TokenEndpoint endpoint =
        new TokenEndpoint(
            talk,
            terms,
            new Proof(terms.client(), provider.secretAuth(), means.clocks().calendar().instant()),
            means.scope());
    SignedTokens signed = new SignedTokens(new Keys(talk, parts, provider)::of, terms);
    IdTokenCheck idTokens =
        new IdTokenCheck(
            terms, signed, means.clocks().calendar(), terms.isOpenId() || provider.told() != null);
    TokenEndpoint.Granted granted =
        kept == null ? ask(terms, provider, endpoint, idTokens) : kept.granted();
    if (kept == null && !fresh) {
      reuse.keep(granted);
    }
    Facts facts =
        new Facts(new Facts.Reach(talk, parts, provider, endpoint, idTokens), terms, granted);
    OAuthExpectations.Checked checked = new OAuthExpectations(means, facts).check(expectations);
    return new OAuthOutcome.Granted(
        facts.tokens().values(),
        checked.reports(),
        facts.about(checked.unmet()),
        kept == null ? null : reuse.age(kept));
  }

  private Provider provider(Terms terms, List<Expectation> expectations) {
    Terms.Where where = terms.where();
    boolean known =
        where.token() != null
            && !terms.isOpenId()
            && !Facts.needProvider(expectations)
            && (terms.grant() != Grant.AUTHORIZATION_CODE || where.authorize() != null);
    if (known) {
      return Discovery.given(where);
    }
    parts.enter(SubStepName.DISCOVERY);
    return new Discovery(talk).discover(where);
  }

  private TokenEndpoint.Granted ask(
      Terms terms, Provider provider, TokenEndpoint endpoint, IdTokenCheck idTokens) {
    String nonce = null;
    AuthorizationGrant grant;
    if (terms.grant() == Grant.AUTHORIZATION_CODE) {
      CodeGrant.Authorized authorized =
          new CodeGrant(means, parts, terms).authorize(provider, login());
      nonce = authorized.nonce();
      grant = authorized.grant();
    } else {
      grant = direct(terms);
    }
    parts.enter(SubStepName.TOKEN);
    TokenEndpoint.Granted granted = endpoint.exchange(provider.token(), grant);
    idTokens.first(granted, nonce);
    return granted;
  }

  private Login login() {
    if (exchange.login() == null) {
      throw CannotException.definition("the grant needs 'login'");
    }
    return exchange.login();
  }

  private static AuthorizationGrant direct(Terms terms) {
    return switch (terms.grant()) {
      case CLIENT_CREDENTIALS -> new ClientCredentialsGrant();
      case REFRESH_TOKEN ->
          new RefreshTokenGrant(new RefreshToken(terms.parameter("refresh_token")));
      case PASSWORD ->
          new ResourceOwnerPasswordCredentialsGrant(
              terms.parameter("username"), new Secret(terms.parameter("password")));
      case JWT_BEARER -> assertion(terms.parameter("assertion"));
      case AUTHORIZATION_CODE -> throw new IllegalStateException("that grant is not direct");
    };
  }

  private static AuthorizationGrant assertion(String text) {
    try {
      return new JWTBearerGrant(SignedJWT.parse(text));
    } catch (ParseException e) {
      throw CannotException.definition("assertion is not a signed JWT");
    }
  }

  /** Tokens kept between runs. */
  private record Reuse(Means means, OAuthExchange exchange, Terms terms) {
    TokenCache.@Nullable Kept find() {
      return means.tokens().find(key(), means.clocks().nanos().getAsLong()).orElse(null);
    }

    void keep(TokenEndpoint.Granted granted) {
      Duration reuse = exchange.reuse();
      if (reuse != null) {
        means.tokens().keep(key(), granted, reuse, means.clocks().nanos().getAsLong());
      }
    }

    Duration age(TokenCache.Kept kept) {
      return Duration.ofNanos(means.clocks().nanos().getAsLong() - kept.since());
    }

    /** Everything that decides which token it is; in memory alone. */
    private String key() {
      return means.scope().identity() + "\n" + terms + "\n" + exchange.login();
    }
  }
}
