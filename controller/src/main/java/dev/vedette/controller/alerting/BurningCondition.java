// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.WrittenDuration;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Rule.When;
import dev.vedette.controller.alerting.RuleState.Open;
import dev.vedette.controller.alerting.RuleState.Reach;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code burning}: failed slots use up an error budget too fast over one of three pairs of windows.
 * The two short pairs are worth the rule's severity, the three days a warning. Ends when no pair of
 * the kind it was told of is over its rate in both windows. Its locations are those that failed in
 * the long window.
 */
record BurningCondition(Rule rule, When.Burning burning) implements Condition {
  private static final int MOST_SHOWN = 1000;

  @Override
  public Certainty begins(Scene scene) {
    List<Burn> begun = begun(scene);
    if (begun.isEmpty()) {
      return Certainty.NO;
    }
    int needed = Math.min(burning.minLocations(), scene.locations().size());
    if (at(scene, begun, false).size() >= needed) {
      return Certainty.YES;
    }
    return at(scene, begun, true).size() >= needed ? Certainty.DOUBTFUL : Certainty.NO;
  }

  @Override
  public List<LocationId> locations(Scene scene, boolean doubtful) {
    return at(scene, begun(scene), doubtful);
  }

  private List<LocationId> at(Scene scene, List<Burn> burns, boolean doubtful) {
    return scene.locations().stream()
        .filter(location -> burns.stream().anyMatch(burn -> burn.failedAt(location)))
        .filter(location -> counts(scene, location, doubtful))
        .toList();
  }

  private static boolean counts(Scene scene, LocationId location, boolean doubtful) {
    Certainty light = Control.light(scene, location);
    return light == Certainty.YES || (doubtful && light == Certainty.DOUBTFUL);
  }

  @Override
  public Certainty holdsAt(Scene scene, LocationId location) {
    return begun(scene).stream().anyMatch(burn -> burn.failedAt(location))
        ? Control.light(scene, location)
        : Certainty.NO;
  }

  @Override
  public boolean recoveredAt(Scene scene, LocationId location) {
    return burns(scene).noneMatch(burn -> burn.goesOn() && burn.failedAt(location));
  }

  private List<Burn> begun(Scene scene) {
    return burns(scene).filter(burn -> burn.begins(scene.locations().size())).toList();
  }

  /** Of the kind that was told of, if one was: a page does not go on for days as a warning. */
  private Stream<Burn> burns(Scene scene) {
    Open open = scene.state().rule(rule.id()).open();
    boolean paged = open != null && open.reach() == Reach.MOST;
    return Burn.of(scene, rule, burning).stream().filter(burn -> !paged || burn.pair().pages());
  }

  /** Most for a pair that is worth the rule's severity, some for the warning: worse pages anew. */
  @Override
  public Reach reach(Scene scene, Collection<LocationId> locations, Instant since) {
    return begun(scene).stream().anyMatch(burn -> burn.pair().pages()) ? Reach.MOST : Reach.SOME;
  }

  @Override
  public Severity severity(Reach reach) {
    boolean milder = rule.severity().compareTo(Severity.WARNING) < 0;
    return reach == Reach.MOST || milder ? rule.severity() : Severity.WARNING;
  }

  @Override
  public Audience audience(Reach reach) {
    return Audience.OWNER;
  }

  /** None: the budget says more than the run that came last. */
  @Override
  public @Nullable Telling telling(CheckState state) {
    return null;
  }

  @Override
  public Instant since(Scene scene, LocationId location) {
    return begun(scene).stream()
        .map(burn -> burn.firstFailed(scene, location))
        .findFirst()
        .orElse(scene.now());
  }

  @Override
  public String summary(Scene scene, Collection<LocationId> locations) {
    return fastest(begun(scene).stream().filter(burn -> burn.pair().pages()))
        .or(() -> fastest(begun(scene).stream()))
        .or(() -> fastest(burns(scene)))
        .map(
            burn ->
                "%s burns %s x too fast (%s)"
                    .formatted(budget(), factor(burn.speed(burn.whole())), whole(burn)))
        .orElseGet(this::budget);
  }

  @Override
  public String missing(Scene scene) {
    return fastest(burns(scene))
        .map(
            burn ->
                "%s; begins above %s x, also over the last %s, with %d of %d failed slots"
                    .formatted(
                        speed(burn),
                        factor(burn.pair().rate(burning.period())),
                        WrittenDuration.of(burn.pair().brief()),
                        burn.whole().bad(),
                        burning.minBad()))
        .orElseGet(() -> budget() + ": no window is as short as its period");
  }

  @Override
  public String ending(Scene scene, Rule rule, Open open) {
    return fastest(burns(scene).filter(Burn::goesOn))
        .map(
            burn ->
                "%s; ends when the last %s burn at most %s x"
                    .formatted(
                        speed(burn),
                        WrittenDuration.of(burn.pair().brief()),
                        factor(burn.pair().rate(burning.period()))))
        .orElseGet(this::budget);
  }

  /** The closest to its rates. */
  private static Optional<Burn> fastest(Stream<Burn> burns) {
    return burns.max(Comparator.comparingDouble(Burn::closeness));
  }

  private String speed(Burn burn) {
    return "%s burns at %s x (%s)"
        .formatted(budget(), factor(burn.speed(burn.whole())), whole(burn));
  }

  private static String whole(Burn burn) {
    return WrittenDuration.of(burn.pair().whole());
  }

  private String budget() {
    BigDecimal objective = BigDecimal.valueOf(burning.objective() * 100);
    return "error budget of %s %% over %s"
        .formatted(rounded(objective, 4), WrittenDuration.of(burning.period()));
  }

  private static String factor(double speed) {
    return speed >= MOST_SHOWN ? MOST_SHOWN + " or more" : rounded(BigDecimal.valueOf(speed), 1);
  }

  private static String rounded(BigDecimal number, int digits) {
    BigDecimal round = number.setScale(digits, RoundingMode.HALF_UP);
    return round.stripTrailingZeros().toPlainString();
  }
}
