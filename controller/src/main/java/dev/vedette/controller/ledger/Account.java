// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.ledger;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.SlotKind;
import java.util.Comparator;

/** What the ledger balances for: each check, location and kind apart. */
public record Account(CheckId check, LocationId location, SlotKind kind)
    implements Comparable<Account> {
  private static final Comparator<Account> ORDER =
      Comparator.comparing(Account::check)
          .thenComparing(Account::location)
          .thenComparing(Account::kind);

  @Override
  public int compareTo(Account other) {
    return ORDER.compare(this, other);
  }
}
