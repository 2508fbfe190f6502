// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.alerting.Engine;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.RuleContext;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.paging.Page;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that depends on an identity provider, from lease to outbox. */
class DependencyScenarioTest {
  private static final CheckId PROVIDER = new CheckId("identity-provider");
  private static final CheckId SHOP = new CheckId("shop");

  @TempDir Path folder;
  private final Set<CheckId> failing = new HashSet<>();
  @AutoClose private ControllerWorld world;

  @BeforeEach
  void open() {
    world = new ControllerWorld(folder);
    world.live = ControllerWorld.definitions(check(PROVIDER), check(SHOP, PROVIDER));
    world.verdicts = this::verdict;
  }

  @Test
  void pagesTheProviderAndShowsTheShopAsHeld() throws InterruptedException {
    bothFail();

    assertThat(paged()).containsExactly("identity-provider");
    assertThat(world.openIncidents())
        .extracting(incident -> incident.episode().delivery().held())
        .anyMatch(held -> held.startsWith("depends on identity-provider, which is failing since"));
  }

  @Test
  void pagesTheShopThatStillFailsTwoPeriodsAfterTheProviderRecovered() throws InterruptedException {
    bothFail();
    failing.remove(PROVIDER);
    world.runFor(60);

    assertThat(paged()).containsExactly("identity-provider", "shop");
  }

  @Test
  void pagesNobodyMoreWhenBothRecover() throws InterruptedException {
    bothFail();
    failing.clear();
    world.runFor(60);

    assertThat(paged()).containsExactly("identity-provider");
    assertThat(world.openIncidents()).isEmpty();
  }

  @Test
  void pagesTheShopWhenItFailsAlone() throws InterruptedException {
    world.runFor(30);
    failing.add(SHOP);
    world.runFor(20);

    assertThat(paged()).containsExactly("shop");
    assertThat(confirmations(PROVIDER)).isPositive();
  }

  @Test
  void pagesTheShopWhenTheProvidersCheckIsRemoved() throws InterruptedException {
    bothFail();
    world.live =
        new DefinitionSet(
            world.live.settings(),
            Map.of(SHOP, Objects.requireNonNull(world.live.checks().get(SHOP))),
            world.live.controls());
    world.redefining.changed(world.live);

    assertThat(paged()).containsExactly("identity-provider", "shop");
  }

  @Test
  void holdsTheShopsPageWhenTheProvidersCheckIsRenamed() throws InterruptedException {
    bothFail();
    CheckId identity = new CheckId("identity");
    failing.add(identity);
    world.deploy(Checks.renamed(check(PROVIDER), identity), changed(check(SHOP, identity)));
    world.runFor(60);

    // The page was not sent yet, and says the new id.
    assertThat(paged()).containsExactly("identity");
    failing.removeAll(Set.of(PROVIDER, identity));
    world.runFor(60);
    assertThat(paged()).containsExactly("identity", "shop");
  }

  /** Another version of the same check. */
  private static CheckDefinition changed(CheckDefinition check) {
    return new CheckDefinition(
        check.identity(),
        check.cadence(),
        check.locations(),
        check.spec(),
        check.alerting(),
        new CheckDefinition.Origin("checks.yaml", 1, "{}", "2".repeat(64)));
  }

  @Test
  void keepsInputsThatReplayToTheSameState() throws InterruptedException {
    bothFail();
    failing.remove(PROVIDER);
    world.runFor(20);

    List<RecordedEvent> events =
        world.store.ledger().read(tx -> world.rows.events().from(tx, SHOP, 1, 10_000));
    CheckState state = CheckState.fresh(events.getFirst().now());
    for (RecordedEvent event : events) {
      RuleContext context = new RuleContext(check(SHOP, PROVIDER), event.lights());
      state = new Engine().decide(context, state, event.event(), event.now()).state();
    }

    var saved = world.store.ledger().read(tx -> world.rows.states().find(tx, SHOP)).orElseThrow();
    assertThat(state).isEqualTo(saved.state());
  }

  private void bothFail() throws InterruptedException {
    world.runFor(30);
    failing.addAll(List.of(PROVIDER, SHOP));
    world.runFor(40);
  }

  private Verdict verdict(Slot slot) {
    return failing.contains(slot.check()) ? Verdict.FAILED : Verdict.PASSED;
  }

  private List<String> paged() {
    return world.triggers().stream().map(DependencyScenarioTest::check).toList();
  }

  private static String check(Page page) {
    return String.valueOf(page.message().labels().subject().check());
  }

  private long confirmations(CheckId check) {
    return world.store.ledger().read(tx -> world.rows.events().latest(tx, check, 1000)).stream()
        .map(RecordedEvent::event)
        .filter(event -> event instanceof RunJudged run && isConfirmation(run.slot()))
        .count();
  }

  private static boolean isConfirmation(Slot slot) {
    return slot.kind() == SlotKind.CONFIRMATION;
  }

  private static CheckDefinition check(CheckId id, CheckId... on) {
    CheckDefinition demo = Checks.demo();
    Alerting alerting = new Alerting(List.of(), Checks.rules(), List.of(on), null, null);
    return Checks.named(id, Checks.check(demo.cadence(), demo.locations(), alerting));
  }
}
