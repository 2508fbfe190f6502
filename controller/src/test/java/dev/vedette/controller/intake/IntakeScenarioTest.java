// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.alerting.Engine;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.RuleContext;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.incidents.IncidentNote;
import dev.vedette.controller.paging.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The path from a lease to the outbox, second by second. */
class IntakeScenarioTest {
  @TempDir Path folder;
  @AutoClose private ControllerWorld world;

  @BeforeEach
  void open() {
    world = new ControllerWorld(folder);
  }

  @Test
  void writesOnePageForAGlobalOutageAndOneResolve() throws InterruptedException {
    world.runFor(30);
    world.verdicts = slot -> isControl(slot.check().value()) ? Verdict.PASSED : Verdict.FAILED;
    world.runFor(30);
    assertThat(receivers(world.triggers())).containsExactly("on-call");

    world.verdicts = slot -> Verdict.PASSED;
    world.runFor(40);
    assertThat(world.pages()).hasSize(2);
  }

  @Test
  void theHistorySaysOnceHowManyLocationsFail() throws InterruptedException {
    world.runFor(30);
    world.verdicts = slot -> isControl(slot.check().value()) ? Verdict.PASSED : Verdict.FAILED;
    world.runFor(30);

    assertThat(notes())
        .anySatisfy(note -> assertThat(note).startsWith("opened: critical, failed in "))
        .contains("now failed in 12 of 12 locations");
  }

  @Test
  void pagesOneRegionsOutageAsThatRegion() throws InterruptedException {
    world.runFor(30);
    world.verdicts =
        slot ->
            slot.location().equals(Checks.location(3)) && !isControl(slot.check().value())
                ? Verdict.FAILED
                : Verdict.PASSED;
    world.runFor(50);

    assertThat(receivers(world.triggers())).containsExactly("on-call");
    assertThat(world.openIncidents().getFirst().episode().evidence().locations())
        .containsExactly(Checks.location(3));
  }

  @Test
  void pagesOnlyTheOperatorsOnceWhenALocationsAgentsAreGone() throws InterruptedException {
    world.runFor(70);
    world.silent.add(Checks.location(5));
    world.runFor(120);

    assertThat(receivers(world.triggers())).containsExactly("platform");
  }

  @Test
  void pagesNobodyForALocationThatHasLostItsNetwork() throws InterruptedException {
    world.runFor(30);
    world.verdicts =
        slot -> slot.location().equals(Checks.location(3)) ? Verdict.FAILED : Verdict.PASSED;
    world.runFor(60);

    assertThat(receivers(world.triggers())).containsExactly("platform");
  }

  @Test
  void tellsOperatorsAndOwnerOfAMissingSecretAsBlindness() throws InterruptedException {
    world.verdicts = slot -> isControl(slot.check().value()) ? Verdict.PASSED : Verdict.ERRORED;
    world.runFor(60);

    assertThat(world.triggers()).allMatch(page -> page.message().toString().contains("blind"));
    assertThat(receivers(world.triggers())).containsExactlyInAnyOrder("on-call", "platform");
  }

  @Test
  void resolvesWhenTheCheckIsRemoved() throws InterruptedException {
    world.runFor(20);
    world.verdicts = slot -> isControl(slot.check().value()) ? Verdict.PASSED : Verdict.FAILED;
    world.runFor(30);
    world.live = new DefinitionSet(world.live.settings(), Map.of(), world.live.controls());
    world.redefining.changed(world.live);

    assertThat(world.openIncidents()).isEmpty();
    List<CheckId> judged = world.store.ledger().read(tx -> world.rows.states().all(tx));
    assertThat(judged).isEmpty();
  }

  @Test
  void keepsInputsThatReplayToTheSameState() throws InterruptedException {
    world.runFor(25);
    world.verdicts =
        slot -> slot.location().equals(Checks.location(3)) ? Verdict.FAILED : Verdict.PASSED;
    world.runFor(40);

    List<RecordedEvent> events =
        world.store.ledger().read(tx -> world.rows.events().from(tx, Checks.LOGIN, 1, 10_000));
    CheckState state = CheckState.fresh(events.getFirst().now());
    for (RecordedEvent event : events) {
      RuleContext context = new RuleContext(Checks.demo(), event.lights());
      state = new Engine().decide(context, state, event.event(), event.now()).state();
    }

    var saved =
        world.store.ledger().read(tx -> world.rows.states().find(tx, Checks.LOGIN)).orElseThrow();
    assertThat(state).isEqualTo(saved.state());
    assertThat(events)
        .extracting(RecordedEvent::number)
        .startsWith(1L)
        .endsWith(saved.events())
        .hasSize((int) saved.events());
  }

  @Test
  void answersAReportThatComesTwiceAsDuplicateAndJudgesItOnce() {
    Slot slot = planned();
    RunReport report = world.report(slot, 0, Verdict.FAILED);

    RunReport again = world.report(slot, 0, Verdict.FAILED);

    assertThat(world.intake.accept(List.of(report, again)))
        .containsExactly(new Answer.Stored(report.id()), new Answer.Duplicate(report.id()));
    assertThat(world.intake.accept(List.of(report)))
        .containsExactly(new Answer.Duplicate(report.id()));
    long kept = world.store.ledger().read(tx -> world.runs.count(tx));
    assertThat(kept).isEqualTo(1);
    assertThat(judged()).isEqualTo(1);
  }

  @Test
  void keepsARunOfAnOldFenceWithoutJudgingIt() {
    Slot slot = planned();
    RunReport report = world.report(slot, 7, Verdict.FAILED);

    assertThat(world.intake.accept(List.of(report)))
        .containsExactly(new Answer.Stored(report.id()));
    assertThat(judged()).isZero();
    assertThat(standing(report)).isEqualTo(StoredRun.Standing.EXTRA);
  }

  @Test
  void keepsALateRunWithoutJudgingIt() {
    Slot slot = planned();
    RunReport report = world.report(slot, 0, Verdict.FAILED);
    world.now = world.now.plusSeconds(64);

    world.intake.accept(List.of(report));

    assertThat(judged()).isZero();
    assertThat(standing(report)).isEqualTo(StoredRun.Standing.LATE);
  }

  @Test
  void rejectsAReportWhoseIdIsForgedAndKeepsTheOthers() {
    Slot slot = planned();
    RunReport good = world.report(slot, 0, Verdict.PASSED);
    RunReport other = world.report(slot, 5, Verdict.FAILED);
    RunReport forged =
        new RunReport(
            other.id(), good.attempt(), good.timing(), good.judgement(), List.of(), good.detail());

    List<Answer> answers = world.intake.accept(List.of(forged, good));

    assertThat(answers.getFirst()).isInstanceOf(Answer.Rejected.class);
    assertThat(answers.getLast()).isEqualTo(new Answer.Stored(good.id()));
  }

  private Slot planned() {
    Slot slot = ControllerWorld.slot(Checks.location(1), world.now, SlotKind.SCHEDULED);
    world
        .store
        .ledger()
        .write(tx -> world.slots.insert(tx, List.of(ControllerWorld.planned(slot))));
    return slot;
  }

  private StoredRun.Standing standing(RunReport report) {
    return world
        .store
        .ledger()
        .read(tx -> world.runs.find(tx, report.id()))
        .orElseThrow()
        .standing();
  }

  private long judged() {
    return world
        .store
        .ledger()
        .read(tx -> world.rows.events().latest(tx, Checks.LOGIN, 100))
        .stream()
        .filter(event -> event.event() instanceof Event.RunJudged)
        .count();
  }

  private List<String> notes() {
    long number = world.openIncidents().getFirst().number();
    return world
        .store
        .ledger()
        .read(tx -> world.incidents.history(tx, number))
        .orElseThrow()
        .notes()
        .stream()
        .map(IncidentNote::text)
        .toList();
  }

  private static boolean isControl(String check) {
    return check.startsWith("control-");
  }

  private static List<String> receivers(List<Page> pages) {
    return pages.stream().map(page -> page.to().receiver()).toList();
  }
}
