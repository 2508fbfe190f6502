// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.repository.Maintenance;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.checks.model.repository.Settings;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.alerting.Engine;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Hush;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.RuleContext;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.hush.Order;
import dev.vedette.controller.hush.Spell;
import dev.vedette.controller.hush.Spells;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maintenance, silences and holds on the path from a run to the outbox. */
class HushScenarioTest {
  @TempDir Path folder;
  @AutoClose private ControllerWorld world;

  @BeforeEach
  void open() {
    world = new ControllerWorld(folder);
  }

  @Test
  void aCheckHearsOfItsHoldBeforeAnythingElse() throws InterruptedException {
    world.runFor(30);
    Order hold = add(Spells.hold(Spells.owner("web-team"), world.now, Duration.ofMinutes(1)));
    world.verdicts = slot -> Verdict.FAILED;
    world.runFor(20);

    List<Event> since =
        events().stream()
            .filter(event -> event.now().isAfter(hold.spell().from()))
            .map(RecordedEvent::event)
            .toList();
    assertThat(since.getFirst()).isEqualTo(new Event.Hushed(List.of(hold.spell().hush())));
    assertThat(since).filteredOn(Event.Hushed.class::isInstance).hasSize(1);
    assertThat(hushes()).containsExactly(hold.spell().hush());
  }

  @Test
  void aRestlessCheckHearsOfTheEndWithinASecond() throws InterruptedException {
    add(Spells.hold(Spells.login(), world.now, Duration.ofMinutes(1)));
    world.verdicts = slot -> Verdict.FAILED;
    world.runFor(40);
    Instant end = ControllerWorld.START.plusSeconds(60);
    world.now = end.minusMillis(1);
    world.sweep.step();
    assertThat(hushes()).hasSize(1);

    world.now = end;
    world.sweep.step();

    assertThat(hushes()).isEmpty();
  }

  @Test
  void aRestlessCheckHearsWithinASecondWhatSomebodyEnds() throws InterruptedException {
    Order silence = add(Spells.silence(Spells.login(), world.now, Duration.ofHours(1)));
    world.verdicts = slot -> Verdict.FAILED;
    world.runFor(30);
    assertThat(hushes()).hasSize(1);

    end(silence);
    world.sweep.step();

    assertThat(hushes()).isEmpty();
  }

  @Test
  void aCheckThatIsWellIsLeftInPeace() throws InterruptedException {
    world.runFor(30);
    int before = events().size();
    add(Spells.hold(Spells.login(), world.now, Duration.ofMinutes(1)));
    world.sweep.step();

    assertThat(events()).hasSize(before);
  }

  @Test
  void whatBeginsInAHoldPagesNobodyAndPagesOnceWhenItIsStillOpenAtTheEnd()
      throws InterruptedException {
    world.runFor(30);
    add(Spells.hold(Spells.login(), world.now, Duration.ofSeconds(60)));
    world.verdicts = HushScenarioTest::broken;
    world.runFor(59);
    assertThat(world.openIncidents()).hasSize(1);
    assertThat(world.triggers()).isEmpty();

    world.runFor(2);
    assertThat(world.triggers()).hasSize(1);
    world.runFor(20);
    assertThat(world.triggers()).hasSize(1);
  }

  @Test
  void whatBeginsAndEndsInAHoldPagesNobody() throws InterruptedException {
    world.runFor(30);
    add(Spells.hold(Spells.login(), world.now, Duration.ofSeconds(120)));
    world.verdicts = HushScenarioTest::broken;
    world.runFor(40);
    assertThat(world.openIncidents()).hasSize(1);
    world.verdicts = slot -> Verdict.PASSED;
    world.runFor(100);

    assertThat(world.openIncidents()).isEmpty();
    assertThat(world.triggers()).isEmpty();
  }

  @Test
  void aHoldThatIsEndedEarlyPagesWhatIsOpenThen() throws InterruptedException {
    Order hold = add(Spells.hold(Spells.login(), world.now, Duration.ofHours(1)));
    world.verdicts = HushScenarioTest::broken;
    world.runFor(60);
    assertThat(world.triggers()).isEmpty();

    end(hold);
    world.sweep.step();

    assertThat(world.triggers()).hasSize(1);
  }

  @Test
  void operatorsHearOfAHushedLocationWhenItIsStillDarkAtTheEnd() throws InterruptedException {
    Match location =
        Spells.only(
            new Match.Facets(
                List.of(), List.of(), List.of(Checks.location(5)), List.of("location")));
    world.runFor(70);
    add(Spells.hold(location, world.now, Duration.ofSeconds(110)));
    world.silent.add(Checks.location(5));
    world.runFor(109);
    assertThat(world.triggers()).isEmpty();

    world.runFor(2);
    assertThat(world.triggers())
        .extracting(page -> page.to().receiver())
        .containsExactly("platform");
  }

  @Test
  void runsThatWereDueInAMaintenanceWindowAreMarked() throws InterruptedException {
    Instant start = ControllerWorld.START.plusSeconds(20);
    maintain(Spells.sunday(Spells.owner("web-team"), "2026-03-01T04:00:20"));
    world.runFor(40);

    List<StoredRun> all = world.store.ledger().read(tx -> world.runs.latest(tx, Checks.LOGIN, 99));
    assertThat(all)
        .allSatisfy(
            run ->
                assertThat(run.during())
                    .isEqualTo(
                        run.report().slot().due().isBefore(start)
                            ? null
                            : "maintenance: Sunday deploy"));
    assertThat(all).extracting(StoredRun::during).contains(null, "maintenance: Sunday deploy");
    assertThat(hushes()).extracting(Hush::origin).containsExactly(Hush.Origin.MAINTENANCE);
  }

  @Test
  void silencesAndHoldsOfOtherChecksMarkNothing() throws InterruptedException {
    add(Spells.silence(Spells.login(), world.now, Duration.ofHours(1)));
    add(Spells.hold(Spells.owner("orders-team"), world.now, Duration.ofHours(1)));
    world.runFor(30);

    List<StoredRun> all = world.store.ledger().read(tx -> world.runs.latest(tx, Checks.LOGIN, 99));
    assertThat(all).isNotEmpty().allSatisfy(run -> assertThat(run.during()).isNull());
  }

  @Test
  void whatWasHeardReplaysToTheSameState() throws InterruptedException {
    add(Spells.hold(Spells.login(), world.now.plusSeconds(25), Duration.ofSeconds(30)));
    maintain(Spells.sunday(Spells.login(), "2026-03-01T04:00:40"));
    world.verdicts = slot -> Verdict.FAILED;
    world.runFor(70);

    List<RecordedEvent> events = events();
    CheckState state = CheckState.fresh(events.getFirst().now());
    for (RecordedEvent event : events) {
      RuleContext context = new RuleContext(Checks.demo(), event.lights());
      state = new Engine().decide(context, state, event.event(), event.now()).state();
    }
    assertThat(events)
        .extracting(RecordedEvent::event)
        .filteredOn(Event.Hushed.class::isInstance)
        .hasSize(3);
    assertThat(state).isEqualTo(state());
  }

  private void maintain(Maintenance maintenance) {
    Settings settings = world.live.settings();
    world.live =
        new DefinitionSet(
            new Settings(
                settings.locations(), settings.paging(), List.of(maintenance), null, Map.of()),
            world.live.checks(),
            world.live.controls());
  }

  private Order add(Spell spell) {
    return world.store.ledger().write(tx -> world.orders.add(tx, spell));
  }

  private void end(Order order) {
    world
        .store
        .ledger()
        .write(
            tx -> {
              world.orders.end(tx, order.number(), world.now);
              return true;
            });
  }

  /** Its targets answer: it is the check's own trouble. */
  private static Verdict broken(Slot slot) {
    return slot.check().equals(Checks.LOGIN) ? Verdict.FAILED : Verdict.PASSED;
  }

  private List<Hush> hushes() {
    return state().notes().hushes();
  }

  private CheckState state() {
    return world
        .store
        .ledger()
        .read(tx -> world.rows.states().find(tx, Checks.LOGIN))
        .orElseThrow()
        .state();
  }

  private List<RecordedEvent> events() {
    return world.store.ledger().read(tx -> world.rows.events().from(tx, Checks.LOGIN, 1, 10_000));
  }
}
