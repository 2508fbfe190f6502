// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.oauth.web.Web;
import dev.vedette.checks.probe.oauth.web.Web.Ask;
import dev.vedette.checks.probe.oauth.web.Web.Reply;
import dev.vedette.checks.probe.oauth.web.Web.Reply.Answered;

/** Requests to a provider's endpoints, where an answer that never comes ends the exchange. */
record Talk(Web web) {

  /** The answer, of any status. */
  Answered ask(Ask ask) {
    return switch (web.send(ask)) {
      case Answered answered -> answered;
      case Reply.Broken broken -> throw Refused.of(broken);
    };
  }

  /**
   * The JSON object of a 200; everything else ends the exchange, by its error code where it has
   * one.
   */
  Json json(Ask ask) {
    Answered answer = ask(ask);
    if (answer.status() == 200) {
      return Json.of(answer);
    }
    throw refusal(answer);
  }

  /** What an answer other than the wanted one says, by the rules of RFC 6749 section 5.2. */
  static Refused refusal(Answered answer) {
    Json json = Json.in(answer).orElse(null);
    String code = json == null ? null : json.text("error");
    if (json == null || code == null) {
      return Refused.at(answer.place(), "status " + answer.status() + " without an error code");
    }
    String description = json.text("error_description");
    return Refused.at(
        answer.place(),
        answer.status() >= 500 ? Cause.OAUTH : ErrorCodes.cause(code),
        code + (description == null ? "" : ": " + description));
  }
}
