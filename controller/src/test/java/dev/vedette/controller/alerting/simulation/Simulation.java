// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.simulation;

import dev.vedette.controller.alerting.simulation.Policy.Run;
import dev.vedette.controller.alerting.simulation.Truth.Met;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * One check, every five minutes from twelve locations, 25 s apart, under one policy. Times are
 * milliseconds from the beginning.
 *
 * <p>Passing runs that a calm policy would only nod at are passed over, so that months take
 * seconds: it hears the last twelve before anything else happens.
 */
final class Simulation {
  static final int PLACES = 12;
  static final long EVERY = 300_000;
  static final long APART = EVERY / PLACES;
  static final long MONTH = 30L * 86_400_000;

  /** From an ask to the start of its run. */
  private static final long DISPATCH = 300;

  /** Somebody was woken. */
  record Page(long at, List<Integer> places, String rule) {}

  private record Due(long at, long order, Runnable what) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private final Truth truth;
  private final Policy policy;
  private final boolean everyRun;
  private final PriorityQueue<Due> queue = new PriorityQueue<>();
  private final List<Page> pages = new ArrayList<>();
  private long now;
  private long order;
  private long firstFailure = -1;

  Simulation(Truth truth, Policy policy) {
    this(truth, policy, false);
  }

  /**
   * Nothing happens yet.
   *
   * @param everyRun whether the policy hears of every passing run
   */
  Simulation(Truth truth, Policy policy, boolean everyRun) {
    this.truth = truth;
    this.policy = policy;
    this.everyRun = everyRun;
  }

  /** Lets time go by until {@code end}. */
  Simulation until(long end) {
    policy.begin(this);
    long next = 0;
    for (long slot = 0; slot * APART < end; slot++) {
      drain(slot * APART);
      Met met = meets(slot);
      if (!everyRun && met == Met.WELL && queue.isEmpty() && policy.isCalm()) {
        continue;
      }
      for (long passed = Math.max(next, slot - PLACES); passed < slot; passed++) {
        now = passed * APART + Truth.WELL_MILLIS;
        policy.hear(this, run(passed, Met.WELL));
      }
      next = slot + 1;
      start(slot, met);
    }
    drain(end);
    return this;
  }

  private Met meets(long slot) {
    return truth.at((int) (slot % PLACES), slot * APART);
  }

  private void start(long slot, Met met) {
    at(
        slot * APART + met.millis(),
        () -> {
          Run run = run(slot, met);
          firstFailure = firstFailure < 0 && run.failed() ? now : firstFailure;
          policy.hear(this, run);
        });
  }

  private static Run run(long slot, Met met) {
    return new Run((int) (slot % PLACES), slot * APART, true, met.verdict());
  }

  private void drain(long until) {
    while (!queue.isEmpty() && queue.peek().at() <= until) {
      Due due = queue.poll();
      now = due.at();
      due.what().run();
    }
  }

  long now() {
    return now;
  }

  Truth truth() {
    return truth;
  }

  List<Page> pages() {
    return pages;
  }

  /** When the first failed run ended; -1 for never. */
  long firstFailure() {
    return firstFailure;
  }

  void page(List<Integer> places, String rule) {
    pages.add(new Page(now, List.copyOf(places), rule));
  }

  void at(long time, Runnable what) {
    queue.add(new Due(Math.max(time, now), order++, what));
  }

  /** Makes an extra run, which is due at {@code due}, and tells the policy of it. */
  void again(int place, long due) {
    long start = Math.max(due, now) + DISPATCH;
    Met met = truth.at(place, start);
    at(start + met.millis(), () -> policy.hear(this, new Run(place, due, false, met.verdict())));
  }
}
