// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.check.BrowserAction.Condition;
import dev.vedette.checks.model.check.BrowserAction.Deed;
import dev.vedette.checks.model.check.BrowserTarget;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.browser.blame.TimeUp;
import dev.vedette.checks.probe.browser.blame.Wait;
import dev.vedette.checks.probe.browser.blame.Wait.For;
import dev.vedette.checks.probe.browser.words.TargetWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Where a run's browser is and what it waited for. */
final class Page {
  /** A limit of which no more than this is left, in microseconds, was reached. */
  private static final long ABOUT_OVER = 50_000;

  private final Witness witness;
  private final LongSupplier nanos;
  private final long opened;
  private final List<String> sites = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();
  private @Nullable TimeUp timeUp;
  private boolean failed;

  /** Opened at {@code opened} on the monotonic clock. */
  Page(Witness witness, LongSupplier nanos, long opened) {
    this.witness = witness;
    this.nanos = nanos;
    this.opened = opened;
  }

  Witness witness() {
    return witness;
  }

  /** The browser is sent to {@code url}. */
  void goTo(String url) {
    sites.add(url);
  }

  /** Where it was last sent to, raw; null for nowhere yet. */
  @Nullable String lastUrl() {
    return sites.isEmpty() ? null : sites.getLast();
  }

  /** Where it was sent to, raw, in order. */
  List<String> sites() {
    return List.copyOf(sites);
  }

  /** Microseconds since it was opened. */
  long now() {
    return (nanos.getAsLong() - opened) / 1_000;
  }

  /** A URL was gone to since {@code begin}. */
  void loaded(long begin, boolean done) {
    waits.add(new Wait(begin, now(), done, For.LOAD));
  }

  /**
   * {@code deed} could not be done since {@code begin}, with {@code until} as its limit. The first
   * such thing is what the run tells of.
   */
  void late(long begin, Deed deed, Deadline until) {
    long limit = (until.at() - opened) / 1_000;
    if (!failed && limit - now() <= ABOUT_OVER) {
      long since = Math.max(0, limit - until.limit().toNanos() / 1_000);
      long from = Math.min(begin, limit);
      timeUp = new TimeUp(Math.min(since, from), from, limit, what(deed));
    }
    failed = true;
  }

  /** What no time was left for; empty when it is not time that was wanting. */
  Optional<TimeUp> timeUp() {
    return Optional.ofNullable(timeUp);
  }

  /** The page was waited for since {@code begin}. */
  void waited(long begin, Deed deed, boolean done) {
    boolean ofPage = !(deed instanceof Deed.Wait wait && wait.until() instanceof Condition.Pause);
    if (ofPage && !(deed instanceof Deed.Dialog)) {
      waits.add(new Wait(begin, now(), done, what(deed)));
    }
  }

  private static For what(Deed deed) {
    if (deed instanceof Deed.Goto) {
      return For.LOAD;
    }
    BrowserTarget target = TargetWords.target(deed);
    return target != null && target.within() != null ? For.FRAME : For.PAGE;
  }

  /** All that it waited for, in order. */
  List<Wait> waits() {
    return List.copyOf(waits);
  }
}
