// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.check.BrowserAction.Condition;
import dev.vedette.checks.model.check.BrowserAction.Deed;
import dev.vedette.checks.model.check.BrowserTarget;
import dev.vedette.checks.probe.browser.blame.Wait;
import dev.vedette.checks.probe.browser.words.TargetWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Where a run's browser is and what it waited for. */
final class Page {
  private final Witness witness;
  private final LongSupplier nanos;
  private final long opened;
  private final List<String> sites = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();

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

  /** The page was waited for since {@code begin}. */
  void waited(long begin, Deed deed, boolean done) {
    boolean ofPage = !(deed instanceof Deed.Wait wait && wait.until() instanceof Condition.Pause);
    if (ofPage && !(deed instanceof Deed.Dialog)) {
      BrowserTarget target = TargetWords.target(deed);
      waits.add(new Wait(begin, now(), done, target != null && target.within() != null));
    }
  }

  List<Wait> waits() {
    return List.copyOf(waits);
  }
}
