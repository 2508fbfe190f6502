// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.oauth.web.Web;
import dev.vedette.checks.probe.oauth.web.Web.Ask;
import dev.vedette.checks.probe.oauth.web.Web.Reply;
import dev.vedette.checks.probe.oauth.web.Web.Reply.Answered;
import org.jspecify.annotations.Nullable;

/** Requests to a provider's endpoints, where an answer that never comes ends the exchange. */
record Talk(Web web) {

  /** The answer, of any status. */
  Answered ask(Ask ask) {
    return switch (web.backChannel().send(ask)) {
      case Answered answered -> answered;
      case Reply.Broken broken -> throw Refused.of(broken);
    };
  }

  /** The JSON object of a 200, as {@link #good} has it. */
  Json json(Ask ask) {
    return Json.of(good(ask));
  }

  /** A 200; everything else ends the exchange, by its error code where it has one. */
  Answered good(Ask ask) {
    Answered answer = ask(ask);
    if (answer.status() != 200) {
      throw refusal(answer);
    }
    return answer;
  }

  /**
   * What an answer other than the wanted one says: in its body (RFC 6749 section 5.2), or in the
   * challenge of a resource that takes tokens (RFC 6750 section 3).
   */
  static Refused refusal(Answered answer) {
    Json json = Json.in(answer).orElse(null);
    String code = json == null ? null : json.text("error");
    if (json != null && code != null) {
      return refused(answer, code, json.text("error_description"));
    }
    BearerTokenError challenge = challenge(answer.headers().get("www-authenticate"));
    return challenge == null || challenge.getCode() == null
        ? Refused.at(answer.place(), "status " + answer.status() + " without an error code")
        : refused(answer, challenge.getCode(), challenge.getDescription());
  }

  private static Refused refused(Answered answer, String code, @Nullable String description) {
    return Refused.at(
        answer.place(),
        answer.status() >= 500 ? Cause.OAUTH : ErrorCodes.cause(code),
        code + (description == null ? "" : ": " + description));
  }

  private static @Nullable BearerTokenError challenge(@Nullable String header) {
    try {
      return header == null ? null : BearerTokenError.parse(header);
    } catch (ParseException e) {
      return null;
    }
  }
}
