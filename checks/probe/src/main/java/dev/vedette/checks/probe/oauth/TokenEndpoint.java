// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import dev.vedette.checks.model.check.OAuthExchange.ClientAuth;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.probe.oauth.web.Web;
import dev.vedette.checks.probe.oauth.web.Web.Ask;
import dev.vedette.checks.probe.scope.CannotException;
import dev.vedette.checks.probe.scope.RunScope;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * Grants for tokens: RFC 6749 sections 3.2 and 5.
 *
 * @param scope learns every token before anybody else sees it
 */
record TokenEndpoint(Talk talk, Terms terms, Proof proof, RunScope scope) {
  private static final Set<GrantType> WITHOUT_SCOPE = Set.of(GrantType.AUTHORIZATION_CODE);
  private static final Set<String> OF_THE_GRANT =
      Set.of("username", "password", "refresh_token", "assertion");

  /** An answer with tokens, and where it came from. */
  record Granted(Tokens tokens, Web.Place place) {}

  /** Asks at {@code endpoint}. */
  Granted exchange(HttpUrl endpoint, AuthorizationGrant grant) {
    HTTPRequest request = request(endpoint.uri(), grant);
    Headers.Builder headers = new Headers.Builder().add("accept", "application/json");
    if (request.getAuthorization() != null) {
      scope.derivedFromSecret(request.getAuthorization());
      headers.add("authorization", request.getAuthorization());
    }
    Json answer =
        talk.json(new Ask("POST", endpoint, headers.build(), request.getBody(), terms.secrets()));
    if (answer.text("access_token") == null && answer.text("error") != null) {
      // RFC 6749 section 5.2 wants another status; GitHub, for one, refuses with 200.
      throw Talk.refusal(answer.from());
    }
    return new Granted(tokens(answer), answer.from().place());
  }

  private HTTPRequest request(URI endpoint, AuthorizationGrant grant) {
    try {
      Optional<ClientAuthentication> known = proof.at(endpoint);
      TokenRequest.Builder builder =
          known
              .map(it -> new TokenRequest.Builder(endpoint, it, grant))
              .orElseGet(() -> new TokenRequest.Builder(endpoint, proof.id(), grant));
      if (!terms.scopes().isEmpty() && !WITHOUT_SCOPE.contains(grant.getType())) {
        builder.scope(Scope.parse(terms.scopes()));
      }
      extra().forEach(builder::customParameter);
      if (terms.client().auth() == ClientAuth.PRIVATE_KEY_JWT) {
        // Optional in RFC 7521 section 4.2, and Spring Authorization Server insists on it.
        builder.customParameter("client_id", terms.client().id());
      }
      return builder.build().toHTTPRequest();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw CannotException.definition("the grant cannot be asked for: " + e.getMessage());
    }
  }

  private Map<String, String> extra() {
    Map<String, String> extra = new HashMap<>(terms.parameters());
    extra.keySet().removeAll(OF_THE_GRANT);
    return extra;
  }

  private Tokens tokens(Json answer) {
    List.of("access_token", "refresh_token", "id_token").stream()
        .map(answer::text)
        .filter(token -> token != null && !token.isEmpty())
        .forEach(scope::derivedFromSecret);
    String access = answer.required("access_token");
    String type = answer.required("token_type");
    if (!type.toLowerCase(Locale.ROOT).equals("bearer")) {
      throw Refused.at(
          answer.from().place(), "token_type is " + type + ", which the check cannot use");
    }
    Map<String, Value> values = new HashMap<>();
    answer.fields().forEach((name, value) -> values.put(name, Value.of(value)));
    return new Tokens(access, values);
  }
}
