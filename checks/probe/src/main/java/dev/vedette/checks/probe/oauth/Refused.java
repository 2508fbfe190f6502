// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.oauth.pages.Walked;
import dev.vedette.checks.probe.oauth.web.Web.Place;
import dev.vedette.checks.probe.oauth.web.Web.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Ends an exchange from within its parts; {@link OAuthFlow} makes an outcome of it. Never leaves
 * this package.
 */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Cause reason;
  private final @Nullable String host;

  private Refused(Cause reason, String message, @Nullable String host) {
    super(message, null, false, false);
    this.reason = reason;
    this.host = host;
  }

  /** For what an answer says, or does not say. */
  static Refused at(Place place, Cause reason, String message) {
    return new Refused(reason, message + " (" + place.text() + ")", place.host());
  }

  /** For an answer other than the protocol has it, or a refusal that the provider must mend. */
  static Refused at(Place place, String message) {
    return at(place, Cause.OAUTH, message);
  }

  /** For what is about no single answer. */
  static Refused of(Cause reason, String message, @Nullable String host) {
    return new Refused(reason, message, host);
  }

  /** For a walk through pages that did not come to its end. */
  static Refused of(Walked.Stopped stopped) {
    return new Refused(stopped.cause(), stopped.message(), stopped.host());
  }

  /** For an answer that never came. */
  static Refused of(Reply.Broken broken) {
    return new Refused(broken.cause(), broken.message(), broken.host());
  }

  Cause reason() {
    return reason;
  }

  @Nullable String host() {
    return host;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
