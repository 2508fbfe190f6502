// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.CheckId;
import java.util.List;

/**
 * What became of one check.
 *
 * @param events how many were replayed
 * @param before how many pages were sent
 * @param after how many would be, those that hang on extra runs never made not counted
 * @param trouble why it could not be replayed; empty when it was
 */
public record CheckOutcome(
    CheckId check, long events, int before, int after, List<PageChange> changes, String trouble) {
  public CheckOutcome {
    changes = List.copyOf(changes);
  }

  static CheckOutcome failed(CheckId check, String trouble) {
    return new CheckOutcome(check, 0, 0, 0, List.of(), trouble);
  }

  /** How many pages change in that way. */
  public int count(PageChange.Kind kind) {
    return (int) changes.stream().filter(change -> change.kind() == kind).count();
  }
}
