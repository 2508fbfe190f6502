// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.RuleId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What became of one check.
 *
 * @param events how many were replayed
 * @param before how many pages were sent
 * @param after how many would be, those that hang on extra runs never made not counted
 * @param unheard rules that were changed and could not be replayed: they hear of certificates, of
 *     which a history says nothing
 * @param trouble why it could not be replayed; empty when it was
 */
public record CheckOutcome(
    CheckId check,
    long events,
    int before,
    int after,
    List<PageChange> changes,
    SortedSet<RuleId> unheard,
    String trouble) {
  public CheckOutcome {
    changes = List.copyOf(changes);
    unheard = Collections.unmodifiableSortedSet(new TreeSet<>(unheard));
  }

  static CheckOutcome failed(CheckId check, String trouble) {
    return new CheckOutcome(check, 0, 0, 0, List.of(), new TreeSet<>(), trouble);
  }

  /** How many pages change in that way. */
  public int count(PageChange.Kind kind) {
    return (int) changes.stream().filter(change -> change.kind() == kind).count();
  }
}
