// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.checks.model.check.CheckKind;
import java.time.Duration;

/**
 * From where on being held up makes a run suspect: beyond {@code least}, and beyond a part of its
 * time. A browser works on the agent's machine and holds the agent up itself, for moments that its
 * page, in a process of its own, hardly notices.
 *
 * @param part one in so many
 */
record Distortion(Duration least, int part) {
  private static final Distortion EXCHANGE = new Distortion(Duration.ofMillis(8), 100);
  private static final Distortion BROWSER = new Distortion(Duration.ofMillis(100), 10);

  static Distortion of(CheckKind kind) {
    return switch (kind) {
      case HTTP -> EXCHANGE;
      case BROWSER -> BROWSER;
    };
  }

  boolean isMet(Duration heldUp, Duration elapsed) {
    return heldUp.compareTo(least) > 0 && heldUp.compareTo(elapsed.dividedBy(part)) > 0;
  }
}
