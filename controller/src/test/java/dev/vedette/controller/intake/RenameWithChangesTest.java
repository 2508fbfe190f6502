// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import static dev.vedette.controller.alerting.Checks.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.paging.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that gets another id in the same commit as something else changes. */
class RenameWithChangesTest {
  private static final CheckId SIGN_IN = new CheckId("sign-in");
  private static final CheckId PROVIDER = new CheckId("identity-provider");
  private static final CheckId IDENTITY = new CheckId("identity");
  private static final CheckId SHOP = new CheckId("shop");

  private final CheckDefinition login = Checks.demo();
  private final CheckDefinition signIn = Checks.renamed(login, SIGN_IN);
  private final Set<CheckId> failing = new HashSet<>();
  @TempDir Path folder;
  @AutoClose private ControllerWorld world;

  @BeforeEach
  void open() {
    world = new ControllerWorld(folder);
    world.verdicts = slot -> failing.contains(slot.check()) ? Verdict.FAILED : Verdict.PASSED;
  }

  @Test
  void keepsItsPageWhenItRunsFromFewerLocationsAndMoreSeldom() throws InterruptedException {
    fail(LOGIN, SIGN_IN);
    world.deploy(
        with(signIn, Checks.cadence("PT24S", "PT5S"), Checks.alerting(Checks.rules(), null, null)));
    world.runFor(40);
    assertThat(world.pages()).hasSize(1);
    assertThat(world.openIncidents()).hasSize(1);

    failing.clear();
    world.runFor(60);
    assertThat(world.openIncidents()).isEmpty();
    assertThat(world.pages()).hasSize(2).extracting(Page::key).containsOnly(firstKey());
  }

  @Test
  void resolvesThePageOfARuleThatIsGone() throws InterruptedException {
    fail(LOGIN, SIGN_IN);
    world.deploy(
        with(
            signIn,
            login.cadence(),
            Checks.alerting(
                Checks.rules().stream().filter(rule -> !rule.id().equals(Checks.FAILING)).toList(),
                null,
                null)));
    world.runFor(5);
    assertThat(world.pages()).extracting(Page::key).contains(firstKey());
    assertThat(world.pages().stream().filter(page -> page.key().equals(firstKey()))).hasSize(2);
  }

  @Test
  void resolvesThePageWhenItIsDisabledByTheSameCommit() throws InterruptedException {
    fail(LOGIN, SIGN_IN);
    Cadence off = new Cadence(Duration.ofSeconds(12), Duration.ofSeconds(3), 12, false, false);
    world.deploy(with(signIn, off, login.alerting()));

    assertThat(world.openIncidents()).isEmpty();
    assertThat(world.pages()).hasSize(2).extracting(Page::key).containsOnly(firstKey());
  }

  @Test
  void isTriedWithoutASecondPage() throws InterruptedException {
    fail(LOGIN, SIGN_IN);
    world.deploy(
        with(signIn, login.cadence(), Checks.alerting(Checks.rules(), null, Duration.ofHours(1))));
    world.runFor(30);
    assertThat(world.triggers()).hasSize(1);
    failing.clear();
    world.runFor(60);
    assertThat(world.openIncidents()).isEmpty();
    assertThat(world.pages()).hasSize(2).extracting(Page::key).containsOnly(firstKey());
  }

  @Test
  void isRenamedBesideChecksThatComeAndGo() throws InterruptedException {
    CheckId gone = new CheckId("gone");
    CheckId come = new CheckId("a-new-one");
    world.deploy(login, Checks.named(gone, login));
    fail(LOGIN, SIGN_IN, gone);
    // One page about both: they are of one host.
    assertThat(world.openIncidents()).hasSize(2);
    assertThat(world.pages()).hasSize(1);
    world.deploy(signIn, Checks.named(come, login));
    world.runFor(40);

    assertThat(world.openIncidents()).hasSize(1);
    assertThat(world.pages()).hasSize(1);
    failing.clear();
    world.runFor(40);
    assertThat(world.openIncidents()).isEmpty();
    assertThat(world.pages()).hasSize(2).extracting(Page::key).containsOnly(firstKey());
  }

  @Test
  void movesBesideItsDependencyThatIsRenamedToo() throws InterruptedException {
    world.deploy(on(PROVIDER), on(SHOP, PROVIDER));
    fail(PROVIDER, SHOP, IDENTITY, SIGN_IN);
    assertThat(world.triggers()).hasSize(1);

    CheckDefinition provider = Checks.renamed(on(PROVIDER), IDENTITY);
    CheckDefinition shop = Checks.renamed(on(SHOP, PROVIDER), SIGN_IN);
    world.deploy(provider, with(shop, shop.cadence(), on(SHOP, IDENTITY).alerting()));
    world.runFor(60);
    assertThat(world.triggers()).hasSize(1);
  }

  @Test
  void holdsTheDependantWhenTheDependencysNewIdIsTakenBack() throws InterruptedException {
    world.deploy(on(PROVIDER), on(SHOP, PROVIDER));
    fail(PROVIDER, SHOP, IDENTITY);
    CheckDefinition shop = on(SHOP, PROVIDER);
    world.deploy(Checks.renamed(on(PROVIDER), IDENTITY), version(on(SHOP, IDENTITY), 2));
    world.runFor(20);
    world.deploy(on(PROVIDER), version(shop, 3));
    world.runFor(60);
    assertThat(world.triggers()).hasSize(1);

    failing.removeAll(List.of(PROVIDER, IDENTITY));
    world.runFor(60);
    assertThat(world.triggers()).hasSize(2);
  }

  @Test
  void swapsNothingWhenTwoChecksTakeEachOthersIds() throws InterruptedException {
    world.deploy(login, Checks.named(SIGN_IN, login));
    fail(LOGIN);
    world.deploy(
        Checks.renamed(Checks.named(SIGN_IN, login), LOGIN),
        Checks.renamed(Checks.named(LOGIN, login), SIGN_IN));
    world.runFor(30);
    assertThat(world.triggers()).hasSize(1);
    assertThat(world.openIncidents()).hasSize(1);
  }

  @Test
  void takesAReportUnderTheOldIdThatComesHoursLate() throws InterruptedException {
    world.runFor(30);
    Slot slot = new Slot(LOGIN, Checks.location(1), world.now.plusSeconds(5), SlotKind.SCHEDULED);
    world
        .store
        .ledger()
        .write(tx -> world.slots.insert(tx, List.of(ControllerWorld.planned(slot))));
    world.deploy(signIn);
    world.runFor(10);
    world.now = world.now.plus(Duration.ofHours(3));
    world.runFor(1);
    List<Answer> answers = world.intake.accept(List.of(world.report(slot, 0, Verdict.FAILED)));

    assertThat(answers).hasOnlyElementsOfType(Answer.Stored.class);
    List<StoredRun> runs = world.store.ledger().read(tx -> world.runs.latest(tx, SIGN_IN, 1000));
    assertThat(runs).anyMatch(run -> run.report().slot().equals(slot.of(SIGN_IN)));
    assertThat(world.triggers()).isEmpty();
  }

  @Test
  void renamesFiveHundredAtOnce() throws InterruptedException {
    List<CheckDefinition> before = new ArrayList<>();
    List<CheckDefinition> after = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      CheckDefinition check = Checks.named(new CheckId("check-" + i), login);
      before.add(check);
      after.add(Checks.renamed(check, new CheckId("renamed-" + i)));
    }
    world.deploy(before.toArray(CheckDefinition[]::new));
    world.runFor(2);
    world.deploy(after.toArray(CheckDefinition[]::new));

    List<CheckId> judged = world.store.ledger().read(world.rows.states()::all);
    assertThat(judged).allMatch(id -> id.value().startsWith("renamed-"));
    List<LedgerSlot> slots =
        world
            .store
            .ledger()
            .read(
                tx ->
                    world.slots.latest(
                        tx, new CheckId("renamed-499"), world.now.plusSeconds(100), 10));
    assertThat(slots).hasSize(2);
  }

  private String firstKey() {
    return world.triggers().getFirst().key();
  }

  private void fail(CheckId... checks) throws InterruptedException {
    world.runFor(30);
    failing.addAll(List.of(checks));
    world.runFor(40);
  }

  private static CheckDefinition on(CheckId id, CheckId... on) {
    Alerting alerting = new Alerting(List.of(), Checks.rules(), List.of(on), null, null);
    CheckDefinition demo = Checks.demo();
    return Checks.named(id, Checks.check(demo.cadence(), demo.locations(), alerting));
  }

  private static CheckDefinition with(CheckDefinition check, Cadence cadence, Alerting alerting) {
    return new CheckDefinition(
        check.identity(), cadence, check.locations(), check.spec(), alerting, check.origin());
  }

  private static CheckDefinition version(CheckDefinition check, int number) {
    return new CheckDefinition(
        check.identity(),
        check.cadence(),
        check.locations(),
        check.spec(),
        check.alerting(),
        new CheckDefinition.Origin("checks.yaml", 1, "{}", "%064x".formatted(number)));
  }
}
