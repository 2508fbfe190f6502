// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.controller.ledger.Transactions;
import java.time.Instant;

/** What sending needs, shared by all lanes. */
public record Sending(
    Transactions transactions,
    PagingStore store,
    Receivers receivers,
    Backoff backoff,
    SenderTime time) {

  Instant now() {
    return time.clock().instant();
  }
}
