// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.Slot;
import dev.vedette.controller.ledger.RequestRepository;
import dev.vedette.controller.ledger.SlotRequest;
import dev.vedette.controller.ledger.Transaction;

/** Requests in SQLite. */
public final class SqliteRequests implements RequestRepository {
  @Override
  public boolean add(Transaction transaction, SlotRequest request) {
    Slot slot = request.slot();
    return Sql.in(transaction)
            .run(
                """
                insert into requests (due, check_id, location, kind, why, at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                slot.due(),
                slot.check(),
                slot.location(),
                slot.kind(),
                request.why(),
                request.at())
        == 1;
  }
}
