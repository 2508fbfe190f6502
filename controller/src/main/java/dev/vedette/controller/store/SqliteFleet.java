// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.controller.alerting.light.Fleet;
import dev.vedette.controller.alerting.light.FleetCodec;
import dev.vedette.controller.alerting.light.FleetRepository;
import dev.vedette.controller.ledger.Transaction;

/** The lights in SQLite. */
public final class SqliteFleet implements FleetRepository {
  @Override
  public Fleet load(Transaction transaction) {
    return Sql.in(transaction)
        .first("select state from fleet where one = 1", row -> FleetCodec.read(row.text("state")))
        .orElse(Fleet.UNKNOWN);
  }

  @Override
  public void save(Transaction transaction, Fleet fleet) {
    Sql.in(transaction)
        .run(
            "insert into fleet (one, state) values (1, ?)"
                + " on conflict do update set state = excluded.state",
            FleetCodec.write(fleet));
  }
}
