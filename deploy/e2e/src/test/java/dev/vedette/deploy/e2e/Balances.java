// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import com.fasterxml.jackson.databind.JsonNode;

/** The ledger equation, as the API tells it. */
final class Balances {
  private Balances() {}

  /** What became of the slots, open ones included: must equal {@code planned}. */
  static long sum(JsonNode balance) {
    return balance.path("done").asLong()
        + balance.path("missed").asLong()
        + balance.path("skipped").asLong()
        + balance.path("open").asLong();
  }
}
