// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckKind;
import java.time.Duration;
import java.time.Instant;

/**
 * Under what definition a slot runs. An unleased slot takes the terms of the live definition when
 * it is leased; from then on they stay.
 *
 * @param definition content hash
 * @param startBy the last instant at which it may start
 * @param needs what an agent must be able to run: {@code http} or {@code browser}
 */
public record Terms(
    String definition,
    String commit,
    Duration timeout,
    Instant startBy,
    boolean atMostOnce,
    String needs) {
  private static final Duration LATEST_START = Duration.ofSeconds(30);
  private static final Duration LATEST_ASKED_START = Duration.ofSeconds(15);

  /** The terms of {@code definition} for a slot due at {@code due}. */
  public static Terms of(CheckDefinition definition, String commit, SlotKind kind, Instant due) {
    return new Terms(
        definition.origin().hash(),
        commit,
        definition.cadence().timeout(),
        due.plus(patience(definition, kind)),
        definition.cadence().atMostOnce(),
        Words.of(CheckKind.of(definition.spec())));
  }

  private static Duration patience(CheckDefinition definition, SlotKind kind) {
    if (kind != SlotKind.SCHEDULED) {
      return LATEST_ASKED_START;
    }
    Duration quarter = definition.cadence().every().dividedBy(4);
    return quarter.compareTo(LATEST_START) < 0 ? quarter : LATEST_START;
  }
}
