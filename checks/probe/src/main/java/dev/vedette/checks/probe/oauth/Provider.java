// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.OAuthExchange.ClientAuth;
import dev.vedette.checks.probe.oauth.web.Web.Place;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0 section 3, RFC 8414 section 2).
 *
 * @param told where it said so; null for what the author says instead
 */
record Provider(@Nullable Place told, Endpoints endpoints, Rest rest) {

  /** Where tokens come from; null for what it does not have. */
  record Endpoints(@Nullable HttpUrl authorize, @Nullable HttpUrl token) {}

  /**
   * What else it has; null for what it does not.
   *
   * @param clientAuths how clients may prove themselves; none where it does not say
   */
  record Rest(
      @Nullable HttpUrl jwks,
      @Nullable HttpUrl userinfo,
      @Nullable HttpUrl endSession,
      Set<String> clientAuths) {
    static final Rest NONE = new Rest(null, null, null, Set.of());

    Rest {
      clientAuths = Set.copyOf(clientAuths);
    }
  }

  /** How a secret is sent: in a header, unless the provider takes it in the form alone. */
  ClientAuth secretAuth() {
    Set<String> taken = rest.clientAuths();
    boolean formAlone =
        taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue())
            && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue());
    return formAlone ? ClientAuth.POST : ClientAuth.BASIC;
  }

  HttpUrl authorize() {
    return required(endpoints.authorize(), "authorization_endpoint");
  }

  HttpUrl token() {
    return required(endpoints.token(), "token_endpoint");
  }

  HttpUrl jwks() {
    return required(rest.jwks(), "jwks_uri");
  }

  HttpUrl userinfo() {
    return required(rest.userinfo(), "userinfo_endpoint");
  }

  HttpUrl endSession() {
    return required(rest.endSession(), "end_session_endpoint");
  }

  private HttpUrl required(@Nullable HttpUrl url, String name) {
    if (url != null) {
      return url;
    }
    String message = "the provider's metadata have no " + name;
    throw told == null ? Refused.of(Cause.OAUTH, message, null) : Refused.at(told, message);
  }
}
