// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.WrittenDuration;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Rule.When;
import dev.vedette.checks.model.check.Threshold.Metric;
import dev.vedette.checks.model.report.Durations;
import dev.vedette.controller.alerting.RuleState.Open;
import dev.vedette.controller.alerting.RuleState.Reach;
import dev.vedette.controller.alerting.window.Latencies.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code slow}: a percentile over a window is above a bound, in so many locations. A location
 * recovers when its percentile is at most 95 % of the bound, so that one that lies on it does not
 * come and go, nor hang on the 1 % by which a sketch may be off; a window without a sample says
 * nothing.
 */
record SlowCondition(Rule rule, When.Slow slow) implements Condition {
  private static final double RECOVERED = 0.95;

  @Override
  public Certainty begins(Scene scene) {
    int needed = slow.atLeast().of(scene.notDark().size());
    if (locations(scene, false).size() >= needed) {
      return Certainty.YES;
    }
    return locations(scene, true).size() >= needed ? Certainty.DOUBTFUL : Certainty.NO;
  }

  @Override
  public Certainty holdsAt(Scene scene, LocationId location) {
    Reading reading = window().reading(scene, location);
    boolean holds = reading.samples() >= window().needed() && reading.value() > slow.above();
    return holds ? Control.light(scene, location) : Certainty.NO;
  }

  @Override
  public boolean recoveredAt(Scene scene, LocationId location) {
    Reading reading = window().reading(scene, location);
    return reading.samples() > 0 && reading.value() <= slow.above() * RECOVERED;
  }

  /**
   * How wide it must be is the author's {@code at_least}. That slowness creeps from some locations
   * to most, as their windows fill, is no news: it pages once.
   */
  @Override
  public Reach reach(Scene scene, Collection<LocationId> locations, Instant since) {
    return Reach.SOME;
  }

  @Override
  public Severity severity(Reach reach) {
    return rule.severity();
  }

  @Override
  public Audience audience(Reach reach) {
    return Audience.OWNER;
  }

  /** None: no single run tells of a percentile. */
  @Override
  public @Nullable Telling telling(CheckState state) {
    return null;
  }

  @Override
  public Instant since(Scene scene, LocationId location) {
    return window().latencies(scene, location).above(slow.above(), scene.now());
  }

  @Override
  public String summary(Scene scene, Collection<LocationId> locations) {
    return worst(scene, locations)
        .map(at -> value(scene, at))
        .orElseGet(() -> metric() + " above " + shown(slow.above()));
  }

  @Override
  public String missing(Scene scene) {
    List<LocationId> enough =
        scene.notDark().stream()
            .filter(at -> window().reading(scene, at).samples() >= window().needed())
            .toList();
    if (enough.isEmpty()) {
      return "fewer than the %d samples in the window that %s needs"
          .formatted(window().needed(), percentile());
    }
    return "%s, in %s, the slowest; above it in %d of the %d locations that it takes"
        .formatted(
            summary(scene, enough),
            worst(scene, enough).map(LocationId::value).orElse("none"),
            locations(scene, true).size(),
            slow.atLeast().of(scene.notDark().size()));
  }

  @Override
  public String ending(Scene scene, Rule rule, Open open) {
    return "%s; ends when it is at most 95 %% of that in each of its %d locations"
        .formatted(summary(scene, open.locations()), open.locations().size());
  }

  private Optional<LocationId> worst(Scene scene, Collection<LocationId> locations) {
    return locations.stream()
        .filter(at -> window().reading(scene, at).samples() > 0)
        .max(Comparator.comparingDouble(at -> window().reading(scene, at).value()));
  }

  private String value(Scene scene, LocationId location) {
    return "%s: %s, bound %s"
        .formatted(metric(), shown(window().reading(scene, location).value()), shown(slow.above()));
  }

  private String metric() {
    return "%s of %s over %s"
        .formatted(percentile(), slow.metric().name(), WrittenDuration.of(slow.over()));
  }

  private String percentile() {
    return "p" + plain(BigDecimal.valueOf(slow.percentile()));
  }

  private String shown(double number) {
    return slow.metric().equals(new Metric.Vital("cls"))
        ? plain(BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP))
        : Durations.of(Math.round(number));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private SlowWindow window() {
    return new SlowWindow(rule, slow);
  }
}
