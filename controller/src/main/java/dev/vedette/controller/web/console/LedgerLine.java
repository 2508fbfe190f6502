// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

/** The ledger's equation, all kinds of slots together. */
public record LedgerLine(long planned, long done, long missed, long skipped, long open) {
  /** Whether planned = done + missed + skipped + open. */
  public boolean balanced() {
    return planned == done + missed + skipped + open;
  }
}
