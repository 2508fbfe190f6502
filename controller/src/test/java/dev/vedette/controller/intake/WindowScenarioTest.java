// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Threshold.Metric;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.alerting.window.Windows;
import dev.vedette.controller.definitions.DefinitionSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that look back, with their windows in a database: each event reads and writes them. */
class WindowScenarioTest {
  @TempDir Path folder;
  @AutoClose private ControllerWorld world;

  @BeforeEach
  void open() {
    world = new ControllerWorld(folder);
    world.live = ControllerWorld.definitions(withMedian());
  }

  /** Runs take 120 ms: the median over ten minutes is above 100 ms once there are four of them. */
  private static CheckDefinition withMedian() {
    CheckDefinition demo = Checks.demo();
    Rule.When.Slow slow =
        new Rule.When.Slow(
            new Metric.Duration(), 50, Duration.ofMinutes(10), 100, new Rule.AtLeast.Count(2));
    List<Rule> rules =
        List.of(new Rule(new RuleId("median"), slow, Severity.WARNING, Rule.Common.DEFAULT));
    return new CheckDefinition(
        demo.identity(),
        demo.cadence(),
        demo.locations(),
        demo.spec(),
        Checks.alerting(rules, null, null),
        new CheckDefinition.Origin("checks/login.yaml", 3, "{}", "1".repeat(64)));
  }

  private Windows windows() {
    return world
        .store
        .ledger()
        .read(transaction -> world.rows.windows().load(transaction, Checks.LOGIN));
  }

  @Test
  void pagesOnceWhenTheMedianIsTooSlow() throws InterruptedException {
    world.runFor(120);

    assertThat(world.triggers()).hasSize(1);
    assertThat(world.openIncidents().getFirst().episode().evidence().summary())
        .matches("p50 of duration over 10m: 1(19|20|21) ms, bound 100 ms");
    assertThat(windows().series()).hasSize(12);
  }

  @Test
  void dropsTheWindowsWithTheRule() throws InterruptedException {
    world.runFor(120);
    world.live = ControllerWorld.definitions(Checks.demo());
    world.redefining.changed(world.live);

    assertThat(windows()).isEqualTo(Windows.NONE);
    assertThat(world.openIncidents()).isEmpty();
  }

  @Test
  void dropsTheWindowsWithTheCheck() throws InterruptedException {
    world.runFor(120);
    DefinitionSet demo = world.live;
    world.live = new DefinitionSet(demo.settings(), Map.of(), demo.controls());
    world.redefining.changed(world.live);

    assertThat(windows()).isEqualTo(Windows.NONE);
  }
}
