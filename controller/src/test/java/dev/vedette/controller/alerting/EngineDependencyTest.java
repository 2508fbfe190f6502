// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.Explanation.Standing;
import dev.vedette.controller.alerting.Transition.AskOther;
import dev.vedette.controller.alerting.Transition.Begin;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code depends_on}: the shop depends on the identity provider, the basket on the shop. */
class EngineDependencyTest {
  private static final CheckId PROVIDER = new CheckId("identity-provider");
  private static final CheckId SHOP = new CheckId("shop");
  private static final CheckId BASKET = new CheckId("basket");
  private static final double FOR_EVER = 10_000;

  @Test
  void asksTheDependencyAtOnceFromTheLocationThatFails() {
    TiedWorld world = shopAndProvider().fails(SHOP, 60, 61).runUntil(70);

    assertThat(world.asked).hasSize(1);
    AskOther ask = world.asked.getFirst();
    assertThat(ask.check()).isEqualTo(PROVIDER);
    assertThat(ask.location()).isEqualTo(Checks.location(1));
    assertThat(ask.at()).isEqualTo(World.instant(60.2));
    assertThat(ask.why()).isEqualTo("shop depends on it and failed in l01");
  }

  @Test
  void pagesAsSoonAsWithoutADependencyWhenThatIsRight() {
    double alone = pageOf(new TiedWorld(check(SHOP)));
    double tied = pageOf(shopAndProvider());

    assertThat(tied).isEqualTo(alone);
  }

  @Test
  void pagesTheRootOnly() {
    TiedWorld world =
        chain()
            .fails(PROVIDER, 60, FOR_EVER)
            .fails(SHOP, 60, FOR_EVER)
            .fails(BASKET, 60, FOR_EVER)
            .runUntil(600);

    assertThat(world.pages(PROVIDER)).hasSize(1);
    assertThat(world.pages(SHOP)).isEmpty();
    assertThat(world.pages(BASKET)).isEmpty();
    assertThat(world.begins(SHOP).getFirst().delivery().held())
        .startsWith("depends on identity-provider, which is failing since 2026-03-01T03:01:");
    assertThat(world.begins(BASKET).getFirst().delivery().held()).startsWith("depends on shop");
  }

  @Test
  void showsWhatItHolds() {
    TiedWorld world =
        shopAndProvider().fails(PROVIDER, 60, FOR_EVER).fails(SHOP, 60, FOR_EVER).runUntil(200);

    var rule = world.explained(SHOP).rules().getFirst();
    assertThat(rule.standing()).isEqualTo(Standing.OPEN);
    assertThat(rule.missing())
        .startsWith("held: depends on identity-provider, which is failing since ");
    Begin begin = world.begins(SHOP).getFirst();
    assertThat(begin.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(begin.delivery().pages()).isFalse();
  }

  @Test
  void resolvesWithoutEverPagingWhenBothRecover() {
    TiedWorld world = shopAndProvider().fails(PROVIDER, 60, 300).fails(SHOP, 60, 310).runUntil(900);

    assertThat(world.pages(SHOP)).isEmpty();
    assertThat(world.resolves(SHOP)).hasSize(1);
    assertThat(world.resolves(PROVIDER)).hasSize(1);
  }

  @Test
  void pagesWhatStillFailsTwoPeriodsAfterTheDependencyRecovered() {
    TiedWorld world =
        shopAndProvider().fails(PROVIDER, 60, 300).fails(SHOP, 60, FOR_EVER).runUntil(900);
    double recovered =
        world.told.stream()
            .filter(told -> told.check().equals(PROVIDER))
            .filter(told -> told.transition() instanceof Transition.Resolve)
            .findFirst()
            .orElseThrow()
            .at();

    assertThat(world.pages(SHOP)).hasSize(1);
    assertThat(world.pages(SHOP).getFirst()).isCloseTo(recovered + 120, within(0.001));
    assertThat(world.begins(SHOP).getLast().delivery().held()).isEmpty();
  }

  @Test
  void waitsThirtySecondsAtMostForAnAnswer() {
    double alone = pageOf(new TiedWorld(check(SHOP)));
    double unanswered = pageOf(shopAndProvider().withoutBudgetForOthers());

    assertThat(unanswered - alone).isBetween(0.0, 30.0);
    assertThat(unanswered).isGreaterThan(alone + 10);
  }

  @Test
  void isNotHeldByAMutedDependency() {
    Alerting muted =
        new Alerting(
            List.of(),
            Checks.rules(),
            List.of(),
            new Alerting.Mute(World.instant(FOR_EVER), "known"),
            null);
    TiedWorld world =
        new TiedWorld(check(PROVIDER, muted), check(SHOP, PROVIDER))
            .fails(PROVIDER, 60, FOR_EVER)
            .fails(SHOP, 60, FOR_EVER)
            .runUntil(300);

    assertThat(world.pages(SHOP)).hasSize(1);
  }

  @Test
  void isNotHeldByAMilderDependency() {
    List<Rule> mild =
        Checks.rules().stream()
            .map(rule -> new Rule(rule.id(), rule.when(), Severity.WARNING, rule.common()))
            .toList();
    TiedWorld world =
        new TiedWorld(check(PROVIDER, Checks.alerting(mild, null, null)), check(SHOP, PROVIDER))
            .fails(PROVIDER, 60, FOR_EVER)
            .fails(SHOP, 60, FOR_EVER)
            .runUntil(300);

    assertThat(world.pages(SHOP)).hasSize(1);
  }

  @Test
  void isNotHeldWhereTheDependencyIsRight() {
    TiedWorld world =
        shopAndProvider()
            .fails(PROVIDER, 60, FOR_EVER, locations(1, 3))
            .fails(SHOP, 200, FOR_EVER, locations(7, 9))
            .runUntil(500);

    assertThat(world.pages(SHOP)).hasSize(1);
  }

  @Test
  void isHeldWhereTheDependencyFailsThoughItIsRightElsewhere() {
    TiedWorld world =
        shopAndProvider()
            .fails(PROVIDER, 60, FOR_EVER, locations(1, 3))
            .fails(SHOP, 200, FOR_EVER, locations(1, 3))
            .runUntil(500);

    assertThat(world.pages(SHOP)).isEmpty();
    assertThat(world.begins(SHOP)).isNotEmpty();
  }

  @Test
  void pagesAtOnceWhenTheDependencyIsGone() {
    TiedWorld world =
        shopAndProvider()
            .fails(PROVIDER, 60, FOR_EVER)
            .fails(SHOP, 60, FOR_EVER)
            .hearsAt(200, SHOP, new Event.DependencyHeard(PROVIDER, Footing.UNHEARD))
            .runUntil(201);

    assertThat(world.pages(SHOP)).containsExactly(200.0);
  }

  @Test
  void decidesTheSameWhenItsEventsAreReplayed() {
    TiedWorld world =
        chain().fails(PROVIDER, 60, 300).fails(SHOP, 60, 500).fails(BASKET, 100, 400).runUntil(900);

    CheckState state = CheckState.fresh(World.BEGINNING);
    RuleContext context = new RuleContext(check(SHOP, PROVIDER), Lights.ALL_LIT);
    for (RecordedEvent event : world.heard.get(SHOP)) {
      Event read = EventCodec.read(SHOP, EventCodec.write(event.event()));
      state = new Engine().decide(context, state, read, event.now()).state();
    }

    assertThat(state).isEqualTo(world.states.get(SHOP));
  }

  private static double pageOf(TiedWorld world) {
    return world.fails(SHOP, 60, FOR_EVER).runUntil(300).pages(SHOP).getFirst();
  }

  private static TiedWorld shopAndProvider() {
    return new TiedWorld(check(PROVIDER), check(SHOP, PROVIDER));
  }

  private static TiedWorld chain() {
    return new TiedWorld(check(PROVIDER), check(SHOP, PROVIDER), check(BASKET, SHOP));
  }

  private static LocationId[] locations(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Checks::location).toArray(LocationId[]::new);
  }

  private static CheckDefinition check(CheckId id, CheckId... on) {
    return check(id, new Alerting(List.of(), Checks.rules(), List.of(on), null, null));
  }

  private static CheckDefinition check(CheckId id, Alerting alerting) {
    return Checks.named(
        id, Checks.check(Checks.cadence("PT1M", "PT3S"), Checks.locations(12), alerting));
  }
}
