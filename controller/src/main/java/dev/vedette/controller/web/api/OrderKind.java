// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.controller.alerting.Hush.Origin;
import java.time.Duration;

/** The two kinds of hushes that people may ask for. */
enum OrderKind {
  SILENCE("silence", "silences", Origin.SILENCE, Duration.ofDays(30)),
  HOLD("hold", "holds", Origin.HOLD, Duration.ofHours(24));

  private final String word;
  private final String plural;
  private final Origin origin;
  private final Duration longest;

  OrderKind(String word, String plural, Origin origin, Duration longest) {
    this.word = word;
    this.plural = plural;
    this.origin = origin;
    this.longest = longest;
  }

  /** For instance {@code hold}. */
  String word() {
    return word;
  }

  /** For instance {@code holds}. */
  String plural() {
    return plural;
  }

  /** Where it is asked for. */
  String path() {
    return "/api/v1/" + plural;
  }

  Origin origin() {
    return origin;
  }

  /** What lasts longer belongs into the repository, where somebody reviews it. */
  Duration longest() {
    return longest;
  }
}
