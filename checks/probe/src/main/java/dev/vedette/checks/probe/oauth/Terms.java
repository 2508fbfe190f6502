// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import dev.vedette.checks.model.check.OAuthExchange;
import dev.vedette.checks.model.check.OAuthExchange.ClientAuth;
import dev.vedette.checks.model.check.OAuthExchange.Grant;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.probe.scope.CannotException;
import dev.vedette.checks.probe.scope.RunScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An exchange with every expression carried out, the login apart.
 *
 * @param parameters those of the grant and the author's own
 * @param secrets the names of those that went into client and parameters
 */
record Terms(
    Where where,
    Grant grant,
    Client client,
    List<String> scopes,
    Map<String, String> parameters,
    Set<String> secrets) {
  Terms {
    scopes = List.copyOf(scopes);
    parameters = Map.copyOf(parameters);
    secrets = Set.copyOf(secrets);
  }

  /**
   * The provider.
   *
   * @param issuer as the author wrote it, to be compared with the provider's own word
   * @param authorize null where it is discovered, as is {@code token}
   * @param redirect as it was registered; null for grants without one
   */
  record Where(
      String issuer,
      @Nullable HttpUrl authorize,
      @Nullable HttpUrl token,
      @Nullable String redirect) {}

  /**
   * The client.
   *
   * @param auth null for a secret in whichever way the provider takes it
   */
  record Client(
      String id, @Nullable String secret, @Nullable String key, @Nullable ClientAuth auth) {}

  /** Evaluates. Throws {@link CannotException} for what is no URL. */
  static Terms of(OAuthExchange exchange, RunScope scope) {
    scope.takeUsedSecrets();
    OAuthExchange.Endpoints endpoints = exchange.endpoints();
    Where where =
        new Where(
            endpoints.issuer().text(scope),
            url("authorize_url", endpoints.authorize(), scope),
            url("token_url", endpoints.token(), scope),
            text(endpoints.redirect(), scope));
    OAuthExchange.Client client = exchange.client();
    Client known =
        new Client(
            client.id().text(scope),
            text(client.secret(), scope),
            text(client.key(), scope),
            client.auth());
    Map<String, String> parameters = new LinkedHashMap<>();
    exchange.parameters().forEach((name, value) -> parameters.put(name, value.text(scope)));
    return new Terms(
        where, exchange.grant(), known, client.scopes(), parameters, scope.takeUsedSecrets());
  }

  private static @Nullable String text(@Nullable Template template, RunScope scope) {
    return template == null ? null : template.text(scope);
  }

  private static @Nullable HttpUrl url(String key, @Nullable Template template, RunScope scope) {
    if (template == null) {
      return null;
    }
    HttpUrl url = HttpUrl.parse(template.text(scope));
    if (url == null) {
      throw CannotException.definition(key + " is not an http or https URL");
    }
    return url;
  }

  /** Whether an ID token is asked for. */
  boolean isOpenId() {
    return scopes.contains("openid");
  }

  /** A parameter that the grant needs; the reader sees to it that it is there. */
  String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw CannotException.definition("the grant needs '" + name + "'");
    }
    return value;
  }
}
