// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import dev.vedette.checks.model.Cause;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong, in one line for a person. Never holds a secret.
 *
 * @param step the step it was found in; null when it concerns the whole run
 * @param message for instance {@code expected text "Signed in as", saw "Service unavailable" (POST
 *     id.example.com/token → 503)}; at most 500 characters
 * @param host the host concerned, for grouping; null when there is none
 */
public record Finding(Cause cause, @Nullable String step, String message, @Nullable String host) {
  private static final int LONGEST = 500;

  public Finding {
    message = shortened(Printable.of(message));
  }

  private static String shortened(String message) {
    if (message.length() <= LONGEST) {
      return message;
    }
    int end = Character.isHighSurrogate(message.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return message.substring(0, end) + "…";
  }
}
