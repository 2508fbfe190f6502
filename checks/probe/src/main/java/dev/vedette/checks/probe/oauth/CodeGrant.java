// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.OAuthExchange.Login;
import dev.vedette.checks.model.expression.Totp;
import dev.vedette.checks.probe.oauth.pages.Entries;
import dev.vedette.checks.probe.oauth.pages.LoginWalk;
import dev.vedette.checks.probe.oauth.pages.ResponseMode;
import dev.vedette.checks.probe.oauth.pages.Walked;
import dev.vedette.checks.probe.scope.CannotException;
import dev.vedette.checks.probe.scope.RunScope;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * From the authorization endpoint through the provider's pages to a code: RFC 6749 section 4.1,
 * with PKCE (RFC 7636), state and nonce always.
 */
record CodeGrant(Means means, Parts parts, Terms terms) {

  /**
   * What an authorization gave.
   *
   * @param nonce that the ID token must repeat
   */
  record Authorized(AuthorizationCodeGrant grant, String nonce) {}

  Authorized authorize(Provider provider, Login login) {
    Entries entries = entries(login);
    CodeVerifier verifier = new CodeVerifier();
    State state = new State();
    Nonce nonce = new Nonce();
    HttpUrl start = request(provider.authorize(), verifier, state, nonce);
    parts.enter(SubStepName.AUTHORIZE);
    Walked walked =
        new LoginWalk(means.web(), entries, redirect())
            .walk(start, () -> parts.enter(SubStepName.LOGIN));
    Walked.Returned back =
        switch (walked) {
          case Walked.Returned returned -> returned;
          case Walked.Stopped stopped -> throw Refused.of(stopped);
        };
    refuseError(back);
    parts.enter(SubStepName.CALLBACK);
    String code = code(back, state);
    means.scope().derivedFromSecret(code);
    means.scope().derivedFromSecret(verifier.getValue());
    return new Authorized(
        new AuthorizationCodeGrant(new AuthorizationCode(code), URI.create(redirect()), verifier),
        nonce.getValue());
  }

  private String redirect() {
    String redirect = terms.where().redirect();
    if (redirect == null) {
      throw CannotException.definition("the grant needs 'redirect_uri'");
    }
    return redirect;
  }

  private HttpUrl request(HttpUrl endpoint, CodeVerifier verifier, State state, Nonce nonce) {
    AuthorizationRequest.Builder builder =
        new AuthorizationRequest.Builder(ResponseType.CODE, new ClientID(terms.client().id()))
            .endpointURI(endpoint.uri())
            .redirectionURI(redirectUri())
            .scope(Scope.parse(terms.scopes()))
            .state(state)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .customParameter("nonce", nonce.getValue());
    terms.parameters().forEach(builder::customParameter);
    return HttpUrl.get(builder.build().toURI().toString());
  }

  private URI redirectUri() {
    try {
      return URI.create(redirect());
    } catch (IllegalArgumentException e) {
      throw CannotException.definition("redirect_uri is not a URI");
    }
  }

  /** What the provider refuses belongs to the part that it refuses it in. */
  private static void refuseError(Walked.Returned back) {
    String error = back.parameters().get("error");
    if (error != null) {
      String description = back.parameters().get("error_description");
      String text = error + (description == null ? "" : ": " + description);
      throw Refused.of(ErrorCodes.cause(error), text, back.host());
    }
  }

  private String code(Walked.Returned back, State state) {
    refuseElsewhere(back);
    Map<String, String> parameters = back.parameters();
    if (!state.getValue().equals(parameters.get("state"))) {
      throw Refused.of(Cause.OAUTH, "state is not the one that was sent", back.host());
    }
    String issuer = parameters.get("iss");
    if (issuer != null && !issuer.equals(terms.where().issuer())) {
      throw Refused.of(
          Cause.OAUTH, "iss is " + issuer + ", not " + terms.where().issuer(), back.host());
    }
    String code = parameters.get("code");
    if (code == null || code.isEmpty()) {
      throw Refused.of(Cause.OAUTH, "neither a code nor an error came back", back.host());
    }
    return code;
  }

  /** A client looks for its code in one place: RFC 6749 section 4.1.2, unless it asks otherwise. */
  private void refuseElsewhere(Walked.Returned back) {
    String asked = terms.parameters().getOrDefault("response_mode", ResponseMode.QUERY.parameter());
    if (back.parameters().containsKey("code") && !asked.equals(back.mode().parameter())) {
      throw Refused.of(
          Cause.OAUTH,
          "the code came " + back.mode().words() + ", and response_mode is " + asked,
          back.host());
    }
  }

  private Entries entries(Login login) {
    RunScope scope = means.scope();
    scope.takeUsedSecrets();
    Map<String, String> fields = new LinkedHashMap<>();
    login.fields().forEach((name, value) -> fields.put(name, value.text(scope)));
    String seed = login.totp() == null ? null : login.totp().text(scope);
    Set<String> secrets = scope.takeUsedSecrets();
    return new Entries(fields, password(seed), login.acceptConsent(), secrets);
  }

  private @Nullable Supplier<String> password(@Nullable String seed) {
    if (seed == null) {
      return null;
    }
    return () -> {
      String password =
          Totp.now(seed, means.clocks().calendar().instant())
              .orElseThrow(
                  () -> CannotException.definition("totp: the seed is not base 32 (A-Z, 2-7)"));
      means.scope().derivedFromSecret(password);
      return password;
    };
  }
}
