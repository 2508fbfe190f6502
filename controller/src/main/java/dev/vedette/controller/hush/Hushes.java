// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.hush;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.repository.Maintenance;
import dev.vedette.controller.alerting.Hush;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.ledger.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is in force at an instant: maintenance windows, silences and holds together. */
public final class Hushes {
  private final Supplier<DefinitionSet> live;
  private final OrderRepository orders;
  private volatile Known known = Known.of(List.of(), Instant.EPOCH);

  public Hushes(Supplier<DefinitionSet> live, OrderRepository orders) {
    this.live = live;
    this.orders = orders;
  }

  /** All spells in force then, in {@link Spell#ORDER}. */
  public List<Spell> at(Transaction transaction, Instant instant) {
    return Stream.concat(
            maintenance(instant).stream(),
            orders.inForce(transaction, instant).stream().map(Order::spell))
        .sorted(Spell.ORDER)
        .toList();
  }

  /** What hushes a check then; equal hushes once. */
  public List<Hush> of(Transaction transaction, CheckDefinition check, Instant instant) {
    return at(transaction, instant).stream()
        .filter(spell -> spell.isAbout(check))
        .map(Spell::hush)
        .distinct()
        .toList();
  }

  /** Those of {@code locations} whose own darkness is hushed then. */
  public Set<LocationId> of(
      Transaction transaction, Collection<LocationId> locations, Instant instant) {
    List<Spell> spells = at(transaction, instant);
    return locations.stream()
        .filter(location -> spells.stream().anyMatch(spell -> spell.isAbout(location)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What a run of {@code check} from {@code location} that was due then is marked with, for
   * instance {@code maintenance: Sunday deploy}. Runs with a mark are left out of objectives.
   */
  public Optional<String> mark(
      Transaction transaction, CheckDefinition check, LocationId location, Instant due) {
    return at(transaction, due).stream()
        .filter(spell -> spell.isAbout(check) && spell.marks(location))
        .map(Spell::mark)
        .findFirst();
  }

  private List<Spell> maintenance(Instant instant) {
    List<Maintenance> written = live.get().settings().maintenance();
    Known before = known;
    Known now = before.holds(written, instant) ? before : Known.of(written, instant);
    known = now;
    return now.open();
  }

  /**
   * What was worked out for {@code written}: it holds in {@code [from, until)}.
   *
   * @param until {@link Instant#MAX} for ever
   */
  private record Known(List<Maintenance> written, Instant from, Instant until, List<Spell> open) {
    static Known of(List<Maintenance> written, Instant instant) {
      MaintenanceWindows windows = new MaintenanceWindows(written);
      return new Known(
          written, instant, windows.change(instant).orElse(Instant.MAX), windows.at(instant));
    }

    boolean holds(List<Maintenance> asked, Instant instant) {
      return written.equals(asked) && !instant.isBefore(from) && instant.isBefore(until);
    }
  }
}
