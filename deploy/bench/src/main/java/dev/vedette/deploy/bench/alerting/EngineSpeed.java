// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.alerting;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Decision;
import dev.vedette.controller.alerting.Engine;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.RuleContext;
import dev.vedette.deploy.bench.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * How many results a second the engine judges on one thread: some hours of many checks, in the
 * order in which a controller hears them, over and over.
 */
final class EngineSpeed {
  private static final int CHECKS = 200;
  private static final Duration LENGTH = Duration.ofHours(6);
  private static final Duration WARM_UP = Duration.ofSeconds(10);

  private final Engine engine = new Engine();
  private final LongSupplier nanos;
  private final RuleContext[] contexts;
  private final List<Heard> events;
  private final long results;
  private final CheckState[] states;
  private long transitions = -1;

  private record Heard(int check, RecordedEvent event) {}

  EngineSpeed(LongSupplier nanos) {
    this.nanos = nanos;
    List<CheckDefinition> checks = WorkingCopy.of(CHECKS).checks();
    contexts =
        checks.stream()
            .map(check -> new RuleContext(check, Lights.ALL_LIT))
            .toArray(RuleContext[]::new);
    states = new CheckState[checks.size()];
    events = events(checks);
    results = events.stream().filter(heard -> heard.event().event() instanceof RunJudged).count();
  }

  private static List<Heard> events(List<CheckDefinition> checks) {
    Instant end = MadeHistory.BEGINNING.plus(LENGTH);
    List<Heard> all = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      int check = i;
      Fate fate = new Fate(new SplittableRandom(~i), MadeHistory.BEGINNING, end);
      new Life(
              checks.get(i), MadeHistory.BEGINNING, fate, event -> all.add(new Heard(check, event)))
          .until(end);
    }
    all.sort(Comparator.comparing(heard -> heard.event().now()));
    return List.copyOf(all);
  }

  /**
   * Results a second.
   *
   * @param ofTime by the clock on the wall
   * @param ofCpu by the processor time that this process got: more where others want the core too
   */
  record Rate(double ofTime, double ofCpu) {}

  /** In the mean over {@code length}, after a warm-up of ten seconds. */
  Rate measure(Duration length) {
    measured(WARM_UP);
    return measured(length);
  }

  private Rate measured(Duration length) {
    double cpu = cpuSeconds();
    long begin = nanos.getAsLong();
    long taken = 0;
    long rounds = 0;
    while (taken < length.toNanos()) {
      round();
      rounds++;
      taken = nanos.getAsLong() - begin;
    }
    double judged = (double) rounds * results;
    return new Rate(judged / (taken / 1e9), judged / (cpuSeconds() - cpu));
  }

  private static double cpuSeconds() {
    return Machine.cpuMillis(ProcessHandle.current().pid()) / 1e3;
  }

  private void round() {
    Arrays.fill(states, CheckState.fresh(MadeHistory.BEGINNING));
    long wanted = 0;
    for (Heard heard : events) {
      RecordedEvent event = heard.event();
      int check = heard.check();
      Decision decision = engine.decide(contexts[check], states[check], event.event(), event.now());
      states[check] = decision.state();
      wanted += decision.transitions().size();
    }
    if (transitions >= 0 && wanted != transitions) {
      throw new IllegalStateException("the same events gave other decisions than before");
    }
    transitions = wanted;
  }
}
