// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.hush;

import dev.vedette.controller.alerting.Hush.Origin;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Silences and holds. Those that are over are kept: they say what runs of that time are worth. */
public interface OrderRepository {
  /** Keeps it, and gives it its number. */
  Order add(Transaction transaction, Spell spell);

  /** Lets it end at {@code at}, which is not later than it would. */
  void end(Transaction transaction, long number, Instant at);

  Optional<Order> find(Transaction transaction, long number);

  /** Those in force at {@code at}, in order of number. */
  List<Order> inForce(Transaction transaction, Instant at);

  /** The latest of one origin, in falling order of number. */
  List<Order> latest(Transaction transaction, Origin origin, int limit);
}
