// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.oauth.web.Web.Place;
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

  /** What else it has; null for what it does not. */
  record Rest(@Nullable HttpUrl jwks, @Nullable HttpUrl userinfo, @Nullable HttpUrl endSession) {}

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
