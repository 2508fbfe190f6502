// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Threshold.Metric;
import dev.vedette.controller.alerting.WindowWorld.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Windows in any order of arrival. */
class FillingPropertiesTest {

  @Provide
  Arbitrary<List<Event>> runs() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, 1_700),
            Arbitraries.doubles().between(1, 9_000),
            Arbitraries.of(Verdict.class))
        .as(
            (location, second, millis, verdict) ->
                (Event)
                    WindowWorld.run(
                        location,
                        WindowWorld.BEGINNING.plusSeconds(second),
                        new Outcome(verdict, millis)))
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 100)
  void theOrderOfArrivalDoesNotMatter(@ForAll("runs") List<Event> runs, @ForAll long seed) {
    List<Event> shuffled = new ArrayList<>(runs);
    Collections.shuffle(shuffled, new Random(seed));

    WindowWorld ordered = after(runs);
    WindowWorld other = after(shuffled);

    assertThat(other.state.windows()).isEqualTo(ordered.state.windows());
  }

  private static WindowWorld after(List<Event> runs) {
    Rule slow =
        new Rule(
            new RuleId("slow"),
            new Rule.When.Slow(
                new Metric.Duration(), 50, Duration.ofHours(1), 3_000, new Rule.AtLeast.Count(1)),
            Severity.WARNING,
            Rule.Common.DEFAULT);
    Rule burning =
        new Rule(
            new RuleId("burning"),
            new Rule.When.Burning(0.9, Duration.ofDays(30), 1, 1),
            Severity.WARNING,
            Rule.Common.DEFAULT);
    WindowWorld world = new WindowWorld("PT1M", 4, slow, burning);
    world.now = WindowWorld.BEGINNING.plusSeconds(1_800);
    runs.forEach(world::hear);
    return world;
  }
}
