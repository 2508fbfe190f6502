// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.Terms;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of checks of one host fail at once (fault 39). */
class ManyFailuresTest {
  private static final int BATCH = 1_000;
  private static final List<LocationId> LOCATIONS = Checks.locations(2);

  @TempDir Path folder;
  private final Map<CheckId, LiveCheck> checks = new TreeMap<>();
  @AutoClose private ControllerWorld world;

  @BeforeEach
  void open() {
    world = new ControllerWorld(folder);
  }

  @Test
  void twoThousandOpenAnIncidentEachAndPageOnceAndAreAllOverAgain() throws InterruptedException {
    failAndMend(2_000);
  }

  @Test
  @Tag("soak")
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void tenThousandDo() throws InterruptedException {
    failAndMend(10_000);
  }

  private void failAndMend(int many) throws InterruptedException {
    for (int i = 0; i < many; i++) {
      CheckDefinition check = named("check-%05d".formatted(i));
      checks.put(check.id(), new LiveCheck(check, "-"));
    }
    world.live = new DefinitionSet(world.live.settings(), checks, world.live.controls());
    rounds(2, Verdict.FAILED);

    assertThat(world.openIncidents())
        .hasSize(many)
        .extracting(incident -> incident.subject().toString())
        .doesNotHaveDuplicates();
    assertThat(world.triggers()).hasSizeBetween(1, 31);
    assertThat(world.triggers()).extracting(page -> page.to().receiver()).containsOnly("on-call");

    rounds(3, Verdict.PASSED);
    assertThat(world.openIncidents()).isEmpty();
    assertThat(world.pages()).filteredOn(page -> !page.isTrigger()).hasSameSizeAs(world.triggers());
  }

  /** Every check runs in each of its locations, every 12 s. */
  private void rounds(int count, Verdict verdict) throws InterruptedException {
    for (int round = 0; round < count; round++) {
      world.now = world.now.plusSeconds(12);
      world.agentsAreHeard();
      LOCATIONS.forEach(location -> batches(location, verdict));
      world.sweep.step();
    }
  }

  private void batches(LocationId location, Verdict verdict) {
    List<Slot> slots =
        checks.keySet().stream()
            .map(check -> new Slot(check, location, world.now, SlotKind.SCHEDULED))
            .toList();
    for (int i = 0; i < slots.size(); i += BATCH) {
      List<Slot> batch = slots.subList(i, i + BATCH);
      world
          .store
          .ledger()
          .write(tx -> world.slots.insert(tx, batch.stream().map(this::planned).toList()));
      List<Answer> answers =
          world.intake.accept(batch.stream().map(slot -> world.report(slot, 0, verdict)).toList());
      assertThat(answers).allMatch(Answer.Stored.class::isInstance);
    }
  }

  private LedgerSlot planned(Slot slot) {
    CheckDefinition check = checks.get(slot.check()).definition();
    return LedgerSlot.planned(slot, Terms.of(check, "-", slot.kind(), slot.due()));
  }

  private static CheckDefinition named(String id) {
    CheckDefinition demo = Checks.demo();
    CheckId name = new CheckId(id);
    return new CheckDefinition(
        new CheckDefinition.Identity(name, List.of(), id, demo.identity().about()),
        demo.cadence(),
        LOCATIONS,
        demo.spec(),
        demo.alerting(),
        demo.origin());
  }
}
