// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.schedule;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.timetable.Timetable;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.ledger.Account;
import dev.vedette.controller.ledger.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of the checks, the same over restarts as long as their number stays.
 *
 * @param number from 0
 */
public record Shard(int number, int of) {
  public Shard {
    if (number < 0 || number >= of) {
      throw new IllegalArgumentException("shard " + number + " of " + of);
    }
  }

  /** The one of {@code of} shards that has the check. */
  static Shard with(CheckId check, int of) {
    return new Shard(Math.floorMod(check.value().hashCode(), of), of);
  }

  boolean has(CheckId check) {
    return with(check, of).equals(this);
  }

  List<Period> own(List<Period> periods) {
    return periods.stream().filter(period -> has(period.check())).toList();
  }

  /** On which grid each check of the shard is to run in each of its locations. */
  Map<Account, Timetable> desired(DefinitionSet set) {
    Map<Account, Timetable> desired = new TreeMap<>();
    for (LiveCheck check : set.checks().values()) {
      CheckDefinition definition = check.definition();
      if (has(definition.id()) && definition.cadence().enabled()) {
        Timetable timetable = Timetable.of(definition);
        for (LocationId location : definition.locations()) {
          desired.put(account(definition.id(), location), timetable);
        }
      }
    }
    return desired;
  }

  static Account account(CheckId check, LocationId location) {
    return new Account(check, location, SlotKind.SCHEDULED);
  }
}
