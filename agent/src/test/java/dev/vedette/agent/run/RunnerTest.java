// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import static dev.vedette.agent.run.Samples.DUE;
import static dev.vedette.agent.run.Samples.lease;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.agent.clock.ClockSample;
import dev.vedette.agent.clock.ControllerClock;
import dev.vedette.agent.clock.SettableNanos;
import dev.vedette.agent.lease.Lease;
import dev.vedette.agent.lease.LeaseBook;
import dev.vedette.agent.link.ScriptedLink;
import dev.vedette.agent.stall.Stalls;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckKind;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.ErrorAnswer.Kind;
import dev.vedette.checks.model.wire.HandbackReason;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.SecretSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunnerTest {
  private final SettableNanos nanos = new SettableNanos();
  private final AtomicLong queued = new AtomicLong();
  private final ControllerClock clock = new ControllerClock(() -> DUE, nanos);
  private final ScriptedLink link = new ScriptedLink();
  private final LeaseBook book = new LeaseBook();
  private final RecordingEndings endings = new RecordingEndings();
  private final Capacity capacity = new Capacity(1, 10);
  private final Capacities capacities =
      new Capacities(List.of(new Capacities.Room(CheckKind.HTTP, capacity, () -> true)));
  private final DueQueue due = new DueQueue(clock);
  private Probe probe = (check, context) -> Samples.passed();
  private boolean atMostOnce;
  private volatile FutureTask<?> timeIsOver = new FutureTask<>(() -> {}, null);
  private final Runner runner = runner();

  @BeforeEach
  void tenSecondsBeforeDue() {
    long then = epochNanos(DUE.minusSeconds(10));
    long now = nanos.getAsLong();
    clock.learn(new ClockSample(now, then, then, now));
    link.definitions.put(Samples.HASH, Samples.CONTENT);
  }

  @Test
  void startsARunWhenItIsDueAndReportsIt() throws InterruptedException {
    Lease lease = take(lease(DUE, 3));
    nanos.tick(Duration.ofMillis(10_002));
    due.step();

    RunReport report = endings.awaitReport();
    assertThat(report.id()).isEqualTo(lease.run());
    assertThat(report.attempt())
        .isEqualTo(new RunReport.Attempt(lease.slot(), 3, Samples.AGENT, Samples.HASH, "c0ffee"));
    assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(report.timing().started()).isEqualTo(DUE.plusMillis(2));
    assertThat(report.timing().lateness()).isEqualTo(Duration.ofMillis(2));
    assertThat(report.timing().duration()).isEqualTo(Duration.ofMillis(40));
    assertThat(report.judgement().quality().isGood()).isTrue();
    assertThat(book.holding()).as("held until acknowledged").hasSize(1);
  }

  @Test
  void doesNotStartALostLease() throws InterruptedException {
    Lease lease = take(lease(DUE, 3));
    book.lose(List.of(lease.message()));
    Lease other = take(lease(DUE.plusMillis(1), 4));
    nanos.tick(Duration.ofSeconds(11));
    due.step();

    assertThat(endings.awaitReport().id()).isEqualTo(other.run());
    assertThat(endings.hasReports()).isFalse();
  }

  @Test
  void handsBackWhatCannotStartInTime() throws InterruptedException {
    take(lease(DUE, 3));
    nanos.tick(Duration.ofSeconds(30));
    due.step();

    assertThat(endings.awaitHandback()).isEqualTo(HandbackReason.TOO_LATE);
  }

  @Test
  void handsBackWhatCannotBeCarriedOutHere() throws InterruptedException {
    Lease lease = lease(DUE, 3);
    take(
        new Lease(
            lease.run(),
            lease.slot(),
            3,
            lease.definition(),
            lease.commit(),
            lease.startBy(),
            CheckKind.BROWSER));
    nanos.tick(Duration.ofSeconds(11));
    due.step();

    assertThat(endings.awaitHandback()).isEqualTo(HandbackReason.NOT_CAPABLE);
  }

  @Test
  void saysThatItIsOverloadedWhenItStartsLate() throws InterruptedException {
    take(lease(DUE, 3));
    nanos.tick(Duration.ofSeconds(14));
    due.step();

    assertThat(endings.awaitReport().judgement().quality().doubts())
        .containsExactly("agent overloaded");
  }

  @Test
  void saysThatItIsOverloadedWhenItWasHeldUpDuringARun() throws InterruptedException {
    probe =
        (check, context) -> {
          nanos.tick(Duration.ofMillis(40));
          return Samples.passed();
        };
    take(lease(DUE, 3));
    nanos.tick(Duration.ofSeconds(10));
    due.step();

    assertThat(endings.awaitReport().judgement().quality().doubts())
        .containsExactly("agent overloaded");
  }

  @Test
  void saysThatItIsOverloadedWhenItsThreadWaitedForAProcessor() throws InterruptedException {
    probe =
        (check, context) -> {
          queued.addAndGet(40_000_000);
          return Samples.passed();
        };
    take(lease(DUE, 3));
    nanos.tick(Duration.ofSeconds(10));
    due.step();

    assertThat(endings.awaitReport().judgement().quality().doubts())
        .containsExactly("agent overloaded");
  }

  @Test
  void isNotOverloadedWhenTheLeaseItselfCameLate() throws InterruptedException {
    nanos.tick(Duration.ofSeconds(14));
    take(lease(DUE, 3));
    due.step();

    RunReport report = endings.awaitReport();
    assertThat(report.timing().lateness()).isEqualTo(Duration.ofSeconds(4));
    assertThat(report.judgement().quality().isGood()).isTrue();
  }

  @Test
  void saysThatTheClockStepped() throws InterruptedException {
    take(lease(DUE, 3));
    for (int i = 0; i < 3; i++) {
      long now = nanos.getAsLong();
      clock.learn(new ClockSample(now, epochNanos(DUE), epochNanos(DUE), now));
    }
    due.step();

    assertThat(endings.awaitReport().judgement().quality().doubts()).contains("clock step");
  }

  @Test
  void runsNoMoreAtOnceThanItMay() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    probe =
        (check, context) -> {
          first.countDown();
          await(go);
          return Samples.passed();
        };
    take(lease(DUE, 3));
    take(lease(DUE.plusMillis(1), 4));
    nanos.tick(Duration.ofSeconds(10).plusMillis(1));
    due.step();
    await(first);

    assertThat(capacity.running()).isEqualTo(1);
    assertThat(capacity.wanted(0)).isZero();
    go.countDown();
    assertThat(endings.awaitReport()).isNotNull();
    assertThat(endings.awaitReport()).isNotNull();
  }

  @Test
  void notesTheStartOfWhatMayRunOnlyOnceBeforeItRuns() throws InterruptedException {
    atMostOnce = true;
    boolean[] noted = new boolean[1];
    probe =
        (check, context) -> {
          noted[0] = endings.noted(context.id());
          return Samples.passed();
        };
    take(lease(DUE, 3));
    nanos.tick(Duration.ofSeconds(10));
    due.step();

    assertThat(endings.awaitReport()).isNotNull();
    assertThat(noted[0]).isTrue();
  }

  @Test
  void doesNotRunOnceOnlyWhatItCannotNote() throws InterruptedException {
    atMostOnce = true;
    endings.spoolWorks = false;
    take(lease(DUE, 3));
    nanos.tick(Duration.ofSeconds(10));
    due.step();

    assertThat(endings.awaitHandback()).isEqualTo(HandbackReason.NOT_CAPABLE);
    assertThat(endings.hasReports()).isFalse();
  }

  @Test
  void reportsABrokenProbeAsOurs() throws InterruptedException {
    probe =
        (check, context) -> {
          throw new IllegalStateException("a bug");
        };
    take(lease(DUE, 3));
    nanos.tick(Duration.ofSeconds(10));
    due.step();

    RunReport.Judgement judgement = endings.awaitReport().judgement();
    assertThat(judgement.verdict()).isEqualTo(Verdict.ERRORED);
    assertThat(judgement.finding().cause()).isEqualTo(Cause.INTERNAL);
  }

  @Test
  void handsBackWhatBreaksOutsideTheProbe() throws InterruptedException {
    take(lease(DUE, 3));
    endings.reportsBreak = true;
    nanos.tick(Duration.ofSeconds(10));
    due.step();

    assertThat(endings.awaitHandback()).isEqualTo(HandbackReason.AGENT_LOST);
  }

  @Test
  void handsBackADefinitionThatItDoesNotUnderstand() throws InterruptedException {
    link.definitions.put(Samples.HASH, "{\"check\":\"another\"}");
    take(lease(DUE, 3));
    nanos.tick(Duration.ofSeconds(10));
    due.step();

    assertThat(endings.awaitHandback()).isEqualTo(HandbackReason.NOT_CAPABLE);
  }

  @Test
  void handsBackWhatTheControllerNoLongerHasTheDefinitionOf() throws InterruptedException {
    link.failing(ScriptedLink.refused(Kind.YOURS));
    take(lease(DUE, 3));
    nanos.tick(Duration.ofSeconds(10));
    due.step();

    assertThat(endings.awaitHandback()).isEqualTo(HandbackReason.NOT_CAPABLE);
  }

  @Test
  void givesBackWhatHasNotStartedWhenItDrains() throws InterruptedException {
    take(lease(DUE, 3));
    runner.drain();
    take(lease(DUE, 4));

    assertThat(endings.awaitHandback()).isEqualTo(HandbackReason.DRAINING);
    assertThat(endings.awaitHandback()).isEqualTo(HandbackReason.DRAINING);
    assertThat(runner.isIdle()).isTrue();
  }

  @Test
  void cutsOffWhatDoesNotEndAndGivesItBack() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    probe =
        (check, context) -> {
          started.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return Samples.passed();
        };
    take(lease(DUE, 3));
    nanos.tick(Duration.ofSeconds(10));
    due.step();
    await(started);
    runner.cutOff();

    assertThat(endings.awaitHandback()).isEqualTo(HandbackReason.DRAINING);
    await(interrupted);
    assertThat(endings.hasReports()).isFalse();
  }

  @Test
  void reportsWhatOutlivesItsDeadlineAndFreesItsPlace() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    probe =
        (check, context) -> {
          started.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            left.countDown();
          }
          return Samples.passed();
        };
    take(lease(DUE, 3));
    nanos.tick(Duration.ofSeconds(10));
    due.step();
    await(started);
    timeIsOver.run();

    RunReport.Judgement judgement = endings.awaitReport().judgement();
    assertThat(judgement.verdict()).isEqualTo(Verdict.ERRORED);
    assertThat(judgement.finding().message()).contains("deadline");
    await(left);
    assertThat(runner.isIdle()).isTrue();
    assertThat(capacity.running()).isZero();
    assertThat(endings.hasReports()).as("reported once").isFalse();
  }

  private Future<?> deadline(Duration time, Runnable action) {
    timeIsOver = new FutureTask<>(action, null);
    return timeIsOver;
  }

  private Lease take(Lease lease) {
    book.add(lease);
    runner.accept(lease);
    return lease;
  }

  private Runner runner() {
    Definitions definitions = new Definitions(content -> Samples.check(atMostOnce));
    Prober prober =
        new Prober(
            definitions,
            link::definition,
            (check, context) -> probe.probe(check, context),
            new Prober.Means(
                SecretSource.NONE,
                NetworkPolicy.PUBLIC,
                Samples::onAThread,
                this::deadline,
                queued::get),
            clock,
            nanos);
    Reports reports = new Reports(Samples.AGENT, clock, new Stalls(nanos, () -> 0));
    Execution execution = new Execution(prober, reports, endings);
    return new Runner(due, clock, book, capacities, execution, endings);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long epochNanos(Instant instant) {
    return instant.getEpochSecond() * 1_000_000_000 + instant.getNano();
  }
}
