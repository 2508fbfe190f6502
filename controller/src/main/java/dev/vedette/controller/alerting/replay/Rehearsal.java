// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.Transition.Ask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Other rules on recorded events. They wake at their own instants. An extra run that they ask for
 * and that was never made is unknown: the certain course goes on without it, and beside it runs one
 * that supposes that it confirmed the trouble, until all is calm again.
 */
final class Rehearsal {
  /** After its timeout and this long the engine does not wait for an extra run any more. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CheckDefinition definition;
  private final Upcoming upcoming;
  private final Track certain;
  private final List<ToldPage> supposed = new ArrayList<>();
  private final PriorityQueue<Supposition> unheard =
      new PriorityQueue<>(Comparator.comparing(Supposition::at));
  private @Nullable Track doubtful;
  private Lights lights = Lights.ALL_LIT;

  /** From {@code certain} on, which is where the check stands. */
  Rehearsal(CheckDefinition definition, Upcoming upcoming, Track certain) {
    this.definition = definition;
    this.upcoming = upcoming;
    this.certain = certain;
  }

  void hear(RecordedEvent recorded) {
    passTimeUntil(recorded.now());
    lights = recorded.lights();
    Instant now = recorded.now();
    if (doubtful != null) {
      suppose(doubtful.hear(recorded.event(), lights, now), recorded.event(), now);
    }
    suppose(certain.hear(recorded.event(), lights, now), recorded.event(), now);
    settle();
  }

  /** What time alone brings about before {@code now}. */
  void passTimeUntil(Instant now) {
    for (Instant next = next(); next != null && next.isBefore(now); next = next()) {
      step(next);
      settle();
    }
  }

  private @Nullable Instant next() {
    Track other = doubtful;
    return other == null
        ? certain.wake()
        : earlier(certain.wake(), earlier(other.wake(), answerDue()));
  }

  private @Nullable Instant answerDue() {
    Supposition next = unheard.peek();
    return next == null ? null : next.at();
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private void step(Instant now) {
    if (now.equals(certain.wake())) {
      certain.wakeUp(lights);
    }
    Track other = doubtful;
    if (other != null && now.equals(other.wake())) {
      other.wakeUp(lights);
    }
    Supposition heard = now.equals(answerDue()) ? unheard.poll() : null;
    if (other != null && heard != null) {
      Event answer = heard.answer(definition.id());
      suppose(other.hear(answer, lights, now), answer, now);
    }
  }

  /**
   * Asks that nobody answered begin the doubtful course, or go on with it. Those that only ask
   * whether all is well again begin none: they add no page.
   */
  private void suppose(List<Ask> asks, Event cause, Instant now) {
    boolean trouble = !(cause instanceof Event.RunJudged run && run.verdict().isRight());
    for (Ask ask : asks) {
      if ((trouble || doubtful != null) && isUnknown(ask)) {
        doubtful = doubtful == null ? certain.fork() : doubtful;
        unheard.add(Supposition.of(ask, trouble, now));
      }
    }
  }

  private boolean isUnknown(Ask ask) {
    Instant until = ask.at().plus(definition.cadence().timeout()).plus(PATIENCE);
    return !isSupposed(ask) && !upcoming.answers(ask, until);
  }

  private boolean isSupposed(Ask ask) {
    return unheard.stream()
        .anyMatch(
            other ->
                other.ask().kind() == ask.kind() && other.ask().location().equals(ask.location()));
  }

  private void settle() {
    if (doubtful != null && unheard.isEmpty() && doubtful.isCalm()) {
      supposed.addAll(doubtful.pages());
      doubtful = null;
    }
  }

  /** The pages that would have been sent. */
  List<ToldPage> pages() {
    return certain.pages();
  }

  /** Those that would have been sent if extra runs that were never made had confirmed trouble. */
  List<ToldPage> supposedPages() {
    List<ToldPage> all = new ArrayList<>(supposed);
    Track other = doubtful;
    if (other != null) {
      all.addAll(other.pages());
    }
    return all;
  }
}
