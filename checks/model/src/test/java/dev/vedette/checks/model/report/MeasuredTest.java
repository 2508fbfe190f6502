// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.check.Threshold;
import dev.vedette.checks.model.check.Threshold.Metric;
import dev.vedette.checks.model.report.StepReport.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredTest {
  private static final CheckId SHOP = new CheckId("shop");
  private static final Quality DOUBTFUL = new Quality(List.of("gc pause"));

  @Test
  void alwaysHasTheDuration() {
    assertThat(Measured.of(check(), report(Quality.GOOD))).isEqualTo(Map.of("duration", 901.235));
  }

  @Test
  void hasWhatThresholdsAndPercentilesName() {
    CheckDefinition check =
        check(
            new Metric.PhaseDuration("tls"),
            new Metric.StepDuration("pay"),
            new Metric.Vital("cls"));

    assertThat(Measured.of(check, report(Quality.GOOD)))
        .isEqualTo(Map.of("duration", 901.235, "pay", 640.0, "tls", 300.0));
  }

  @Test
  void aStepGoesBeforeAPhaseOfThatName() {
    CheckDefinition check =
        check(new Metric.StepDuration("wait"), new Metric.PhaseDuration("wait"));

    assertThat(Measured.of(check, report(Quality.GOOD))).containsEntry("wait", 20.0);
  }

  @Test
  void isEmptyWhenTheMeasurementIsSuspect() {
    assertThat(Measured.of(check(), report(DOUBTFUL))).isEmpty();
  }

  /** The first metric in a threshold, the others in percentile rules. */
  private static CheckDefinition check(Metric... metrics) {
    List<Threshold> thresholds =
        List.of(metrics).stream().limit(1).map(it -> new Threshold(it, 1.0, null)).toList();
    List<Rule> rules = List.of(metrics).stream().skip(1).map(MeasuredTest::slow).toList();
    return new CheckDefinition(
        new CheckDefinition.Identity(
            SHOP, List.of(), "Shop", new CheckDefinition.About(null, null, Map.of(), null)),
        new Cadence(Duration.ofMinutes(1), Duration.ofSeconds(5), Cadence.ALL, false, true),
        List.of(new LocationId("here")),
        new CheckSpec.HttpSpec(Map.of(), List.of(ask("pay"), ask("wait"))),
        new Alerting(thresholds, rules, List.of(), null, null),
        new CheckDefinition.Origin("checks.yaml", 1, "{}", "0".repeat(64)));
  }

  private static Rule slow(Metric metric) {
    Rule.When.Slow when =
        new Rule.When.Slow(metric, 95, Duration.ofHours(2), 3_000, new Rule.AtLeast.Count(2));
    return new Rule(
        new RuleId("slow-" + metric.name()), when, Severity.WARNING, Rule.Common.DEFAULT);
  }

  private static Step ask(String name) {
    return new Step(name, false, null, new Step.Action.Browse(List.of()), List.of(), Map.of());
  }

  private static RunReport report(Quality quality) {
    AgentId agent = new AgentId("agent");
    Slot slot =
        new Slot(
            SHOP,
            new LocationId("here"),
            Instant.parse("2026-03-01T03:00:00Z"),
            SlotKind.SCHEDULED);
    Duration tls = Duration.ofMillis(300);
    Hop hop =
        new Hop(
            0,
            new Hop.HttpRequestFacts("GET", "https://shop.example/", 100),
            null,
            null,
            new Hop.HopTiming(
                Duration.ZERO, tls, Map.of(Phase.TLS, tls, Phase.WAIT, Duration.ofMillis(7))));
    return new RunReport(
        RunIds.of(slot, 1, agent),
        new RunReport.Attempt(slot, 1, agent, "0".repeat(64), "-"),
        new RunReport.Timing(
            slot.due(), Duration.ofNanos(901_234_567), Duration.ZERO, Duration.ZERO),
        new RunReport.Judgement(Verdict.PASSED, null, quality),
        List.of(step("pay", 640), step("wait", 20)),
        new Detail.Http(List.of(hop), List.of()));
  }

  private static StepReport step(String name, long millis) {
    return new StepReport(
        name, Status.PASSED, Duration.ZERO, Duration.ofMillis(millis), null, List.of());
  }
}
