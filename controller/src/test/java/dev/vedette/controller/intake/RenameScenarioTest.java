// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import static dev.vedette.controller.alerting.Checks.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.CheckStateRepository.Saved;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.alerting.Engine;
import dev.vedette.controller.alerting.Explanation;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.RuleContext;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.hush.Spells;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.incidents.IncidentNote;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.Transaction;
import dev.vedette.controller.paging.Page;
import dev.vedette.controller.store.LedgerRows;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that gets another id while it is at work, from lease to outbox. */
class RenameScenarioTest {
  private static final CheckId SIGN_IN = new CheckId("sign-in");
  private static final CheckId ENTER = new CheckId("enter");

  private final CheckDefinition login = Checks.demo();
  private final CheckDefinition signIn = Checks.renamed(login, SIGN_IN);
  @TempDir Path folder;
  @AutoClose private ControllerWorld world;

  @BeforeEach
  void open() {
    world = new ControllerWorld(folder);
  }

  @Test
  void goesOnWithTheOpenIncidentAndPagesNobodyAgain() throws InterruptedException {
    fail();
    Incident before = world.openIncidents().getFirst();

    world.deploy(signIn);
    world.runFor(60);

    Incident after = world.openIncidents().getFirst();
    assertThat(world.openIncidents()).hasSize(1);
    assertThat(after.number()).isEqualTo(before.number());
    assertThat(after.subject()).isEqualTo(new Subject.CheckRule(SIGN_IN, Checks.FAILING));
    assertThat(world.pages()).hasSize(1);
  }

  @Test
  void resolvesTheSamePageWhenItRecovers() throws InterruptedException {
    fail();
    Incident before = world.openIncidents().getFirst();
    world.deploy(signIn);
    world.runFor(20);

    world.verdicts = slot -> Verdict.PASSED;
    world.runFor(40);

    assertThat(world.openIncidents()).isEmpty();
    assertThat(world.pages()).hasSize(2).extracting(Page::key).containsOnly(before.key());
    Optional<Incident> found = read(tx -> world.incidents.find(tx, before.number()));
    assertThat(found)
        .hasValueSatisfying(
            incident -> assertThat(incident.span().reason()).doesNotContain("removed"));
    assertThat(notes(before)).contains("the check was renamed from shop-login to sign-in");
  }

  @Test
  void creditsRunsThatWereUnderWay() throws InterruptedException {
    world.runFor(30);
    world.deploy(signIn);
    world.runFor(30);

    List<LedgerSlot> slots =
        read(tx -> world.slots.latest(tx, SIGN_IN, world.now.plusMillis(1), 1000));
    assertThat(slots).hasSizeGreaterThan(40).noneMatch(LedgerSlot::isOpen);
    assertThat(runsOf(SIGN_IN))
        .hasSize(slots.size())
        .allMatch(run -> run.standing() == StoredRun.Standing.COUNTED);
    assertThat(runsOf(LOGIN)).isEmpty();
  }

  @Test
  void pagesOnceForAFailureThatIsNotConfirmedYet() throws InterruptedException {
    world.runFor(30);
    world.verdicts = RenameScenarioTest::failing;
    world.runFor(1);
    world.deploy(signIn);
    world.runFor(30);

    assertThat(world.triggers()).hasSize(1);
    assertThat(world.openIncidents()).hasSize(1);
  }

  @Test
  void staysSilencedByName() throws InterruptedException {
    world
        .store
        .ledger()
        .write(
            tx ->
                world.orders.add(
                    tx, Spells.silence(Spells.login(), world.now, Duration.ofHours(1))));
    world.runFor(30);
    world.deploy(signIn);
    world.verdicts = RenameScenarioTest::failing;
    world.runFor(40);

    assertThat(world.openIncidents()).hasSize(1);
    assertThat(world.pages()).isEmpty();
  }

  @Test
  void changesNothingTheSecondTime() throws InterruptedException {
    fail();
    world.deploy(signIn);
    world.deploy(signIn);
    world.runFor(10);
    world.deploy(signIn);

    Incident incident = world.openIncidents().getFirst();
    assertThat(notes(incident)).filteredOn(note -> note.contains("renamed")).hasSize(1);
    assertThat(world.pages()).hasSize(1);
  }

  @Test
  void isRenamedAgainAndAgain() throws InterruptedException {
    fail();
    Incident before = world.openIncidents().getFirst();
    world.deploy(signIn);
    world.runFor(5);
    world.deploy(Checks.renamed(signIn, ENTER));
    world.runFor(20);
    world.deploy(Checks.named(LOGIN, login), Checks.named(ENTER, login));
    world.runFor(5);

    assertThat(world.openIncidents().getFirst().number()).isEqualTo(before.number());
    assertThat(world.openIncidents().getFirst().subject())
        .isEqualTo(new Subject.CheckRule(ENTER, Checks.FAILING));
    world.verdicts = slot -> Verdict.PASSED;
    world.runFor(40);
    assertThat(world.pages()).extracting(Page::key).contains(before.key());
  }

  @Test
  void goesBackToItsOldIdWhenTheCommitIsReverted() throws InterruptedException {
    fail();
    Incident before = world.openIncidents().getFirst();
    world.deploy(signIn);
    world.runFor(5);
    world.deploy(login);
    world.runFor(30);

    assertThat(world.openIncidents()).hasSize(1);
    assertThat(world.openIncidents().getFirst().number()).isEqualTo(before.number());
    assertThat(world.openIncidents().getFirst().subject())
        .isEqualTo(new Subject.CheckRule(LOGIN, Checks.FAILING));
    assertThat(world.pages()).hasSize(1);
    assertThat(runsOf(SIGN_IN)).isEmpty();

    world.deploy(signIn);
    world.verdicts = slot -> Verdict.PASSED;
    world.runFor(40);
    assertThat(world.pages()).hasSize(2).extracting(Page::key).containsOnly(before.key());
  }

  @Test
  void givesNothingOfARemovedCheckToAnotherThatTakesAnOldIdOfIt() throws InterruptedException {
    world.deploy(signIn);
    world.runFor(20);
    world.deploy(Checks.named(ENTER, login));
    world.runFor(20);
    world.deploy(login, Checks.named(ENTER, login));

    assertThat(runsOf(LOGIN)).isEmpty();
    assertThat(runsOf(SIGN_IN)).isNotEmpty();
  }

  @Test
  void goesWithTheCheckThatSaysItsIdBeforeOneThatTakesAnOldIdOfIt() throws InterruptedException {
    fail();
    Incident before = world.openIncidents().getFirst();
    world.deploy(Checks.renamed(login, SIGN_IN));
    world.runFor(5);
    world.deploy(Checks.renamed(Checks.named(SIGN_IN, login), ENTER), login);
    world.runFor(5);

    assertThat(world.openIncidents().getFirst().number()).isEqualTo(before.number());
    assertThat(world.openIncidents().getFirst().subject())
        .isEqualTo(new Subject.CheckRule(ENTER, Checks.FAILING));
  }

  @Test
  void takesUpTheLastNameThatIsKnownWhenOneInBetweenWasNeverDeployed() throws InterruptedException {
    fail();
    world.deploy(Checks.renamed(signIn, ENTER));
    world.runFor(20);

    assertThat(world.pages()).hasSize(1);
    assertThat(world.openIncidents().getFirst().subject())
        .isEqualTo(new Subject.CheckRule(ENTER, Checks.FAILING));
  }

  @Test
  void leavesBothHistoriesWhereTheyAreWhenTheNewIdHasOneOfItsOwn() throws InterruptedException {
    world.deploy(login, Checks.named(SIGN_IN, login));
    world.runFor(20);
    world.deploy(signIn);

    assertThat(runsOf(LOGIN)).isNotEmpty();
    List<CheckId> judged = read(world.rows.states()::all);
    assertThat(judged).containsExactly(SIGN_IN);
  }

  @Test
  void takesNothingFromACheckThatIsStillThere() throws InterruptedException {
    world.runFor(20);
    world.deploy(login, signIn);

    assertThat(runsOf(SIGN_IN)).isEmpty();
  }

  @Test
  void staysWhatItWasWhileTheRenamingFailsAndIsRenamedByTheNextTry() throws InterruptedException {
    fail();
    Incident before = world.openIncidents().getFirst();
    DefinitionSet old = world.live;
    world.onSight =
        () -> {
          if (world.live.find(SIGN_IN).isPresent()) {
            throw new IllegalStateException("the power went");
          }
        };
    world.deploy(login);
    assertThatThrownBy(() -> world.deploy(signIn)).hasMessage("the power went");

    assertThat(world.live).isEqualTo(old);
    world.runFor(20);
    assertThat(world.openIncidents()).containsExactly(before);

    world.onSight = () -> {};
    world.deploy(signIn);
    world.runFor(20);
    assertThat(world.openIncidents()).hasSize(1);
    assertThat(world.openIncidents().getFirst().number()).isEqualTo(before.number());
    assertThat(world.pages()).hasSize(1);
  }

  @Test
  void explainsWhatWasBefore() throws InterruptedException {
    fail();
    world.deploy(signIn);

    Explanations explanations =
        new Explanations(world.store.ledger(), () -> world.live, world.rows, () -> world.now);
    Explanation explanation = explanations.of(SIGN_IN).orElseThrow();
    assertThat(explanation.toString()).contains("expected 200, saw 503");
    assertThat(explanations.of(LOGIN)).isEmpty();
    assertThat(explanations.renamed(LOGIN)).contains(SIGN_IN);
    assertThat(explanations.renamed(SIGN_IN)).isEmpty();
  }

  @Test
  void keepsInputsThatReplayToTheSameState() throws InterruptedException {
    fail();
    Instant renamed = world.now;
    world.deploy(signIn);
    world.runFor(20);

    List<RecordedEvent> events = read(tx -> world.rows.events().from(tx, SIGN_IN, 1, 10_000));
    CheckState state = CheckState.fresh(events.getFirst().now());
    for (RecordedEvent event : events) {
      boolean old = event.definition().equals(login.origin().hash());
      RuleContext context = new RuleContext(old ? login : signIn, event.lights());
      state = new Engine().decide(context, state, event.event(), event.now()).state();
    }
    assertThat(events.getFirst().now()).isBefore(renamed);
    Optional<Saved> kept = read(tx -> world.rows.states().find(tx, SIGN_IN));
    assertThat(kept)
        .hasValueSatisfying(saved -> assertThat(saved.events()).isEqualTo(events.size()))
        .map(saved -> saved.state())
        .contains(state);
  }

  @Test
  void saysTheOldIdNowhereButWhereItWasSaidToPeople() throws InterruptedException {
    staysSilencedByName();
    world.verdicts = slot -> Verdict.PASSED;
    world.runFor(40);
    try (LedgerRows rows = new LedgerRows(folder.resolve("data"))) {
      assertThat(rows.columnsWith("shop-login")).containsExactly("renames.former");
    }
  }

  private <T> T read(Function<Transaction, T> work) {
    return world.store.ledger().read(work);
  }

  private List<StoredRun> runsOf(CheckId check) {
    return read(tx -> world.runs.latest(tx, check, 1000));
  }

  private void fail() throws InterruptedException {
    world.runFor(30);
    world.verdicts = RenameScenarioTest::failing;
    world.runFor(30);
    assertThat(world.triggers()).hasSize(1);
  }

  private static Verdict failing(Slot slot) {
    return slot.check().value().startsWith("control-") ? Verdict.PASSED : Verdict.FAILED;
  }

  private List<String> notes(Incident incident) {
    return read(tx -> world.incidents.history(tx, incident.number())).orElseThrow().notes().stream()
        .map(IncidentNote::text)
        .toList();
  }
}
