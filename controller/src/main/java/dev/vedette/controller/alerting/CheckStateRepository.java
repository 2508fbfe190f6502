// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.window.Windows;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rule state, one row per check; its windows are kept by {@code WindowRepository}. */
public interface CheckStateRepository {
  /**
   * A row.
   *
   * @param events how many events the state has heard: the number of the last
   * @param wake when a tick is wanted; null for never
   * @param definition content hash of the definition that the state was last judged by
   */
  record Saved(CheckState state, long events, @Nullable Instant wake, String definition) {
    /** With the windows, which are kept elsewhere. */
    public Saved with(Windows windows) {
      return new Saved(state.with(windows), events, wake, definition);
    }
  }

  Optional<Saved> find(Transaction transaction, CheckId check);

  void save(Transaction transaction, CheckId check, Saved saved);

  /** Checks whose tick is due, in order of id. */
  List<CheckId> due(Transaction transaction, Instant now, int limit);

  /**
   * Checks to which news of a location may matter ({@link CheckState#isRestless()}), in order of
   * id.
   */
  List<CheckId> restless(Transaction transaction);

  /** Every check that has state, in order of id. */
  List<CheckId> all(Transaction transaction);

  void delete(Transaction transaction, CheckId check);
}
