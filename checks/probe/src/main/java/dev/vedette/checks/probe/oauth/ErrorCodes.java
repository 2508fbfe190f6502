// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import dev.vedette.checks.model.Cause;
import java.util.Map;

/**
 * Who must act on an error code of RFC 6749 (4.1.2.1, 5.2), RFC 8707 and OpenID Connect Core
 * (3.1.2.6), and of GitHub, which has words of its own. The principle: what would keep real users
 * out is the target's; what concerns only our client's credentials is the operator's; what the
 * check asks for wrongly is its author's.
 */
final class ErrorCodes {
  private static final Map<String, Cause> CAUSES =
      Map.of(
          "invalid_client", Cause.CREDENTIALS,
          "incorrect_client_credentials", Cause.CREDENTIALS,
          "unauthorized_client", Cause.OAUTH_REQUEST,
          "invalid_scope", Cause.OAUTH_REQUEST,
          "invalid_request", Cause.OAUTH_REQUEST,
          "invalid_target", Cause.OAUTH_REQUEST,
          "unsupported_grant_type", Cause.OAUTH_REQUEST,
          "unsupported_response_type", Cause.OAUTH_REQUEST,
          "redirect_uri_mismatch", Cause.OAUTH_REQUEST,
          "consent_required", Cause.OAUTH_REQUEST);

  private ErrorCodes() {}

  /** Unknown codes and {@code invalid_grant}, {@code server_error} and the like: the target's. */
  static Cause cause(String code) {
    return CAUSES.getOrDefault(code, Cause.OAUTH);
  }
}
