// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.controller.alerting.replay.PageChange.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds for each page that was sent the one that would be. */
final class Comparison {
  private final Duration period;
  private final List<PageChange> changes = new ArrayList<>();

  private Comparison(Duration period) {
    this.period = period;
  }

  /**
   * What changes, by time.
   *
   * @param supposed pages that hang on extra runs never made
   * @param period of the check: pages that differ by no more are the same
   */
  static List<PageChange> of(
      List<ToldPage> before, List<ToldPage> after, List<ToldPage> supposed, Duration period) {
    Comparison comparison = new Comparison(period);
    comparison.compare(before, after, supposed);
    comparison.changes.sort(
        Comparator.comparing((PageChange change) -> change.page().begun())
            .thenComparing(change -> change.page().rule()));
    return comparison.changes;
  }

  private void compare(List<ToldPage> before, List<ToldPage> after, List<ToldPage> supposed) {
    List<ToldPage> added = new ArrayList<>(after);
    List<ToldPage> asking = new ArrayList<>(supposed);
    asking.removeIf(page -> after.stream().anyMatch(sure -> sure.isSameTrouble(page, period)));
    List<ToldPage> lost = new ArrayList<>();
    for (ToldPage was : before) {
      take(added, was).ifPresentOrElse(is -> same(was, is), () -> lost.add(was));
    }
    for (ToldPage was : lost) {
      take(asking, was)
          .ifPresentOrElse(is -> add(Kind.WOULD_ASK, was, is), () -> add(Kind.REMOVED, was, null));
    }
    added.forEach(page -> add(Kind.ADDED, null, page));
    asking.forEach(page -> add(Kind.WOULD_ASK, null, page));
  }

  /** Takes the page nearest to {@code was} that speaks of the same trouble. */
  private Optional<ToldPage> take(List<ToldPage> pages, ToldPage was) {
    Optional<ToldPage> nearest =
        pages.stream()
            .filter(page -> page.isSameTrouble(was, period))
            .min(Comparator.comparing(page -> apart(page, was)));
    nearest.ifPresent(pages::remove);
    return nearest;
  }

  private static Duration apart(ToldPage one, ToldPage other) {
    return Duration.between(one.begun(), other.begun()).abs();
  }

  private void same(ToldPage was, ToldPage is) {
    if (apart(was, is).compareTo(period) > 0 || was.severity() != is.severity()) {
      add(Kind.MOVED, was, is);
    }
  }

  private void add(Kind kind, @Nullable ToldPage before, @Nullable ToldPage after) {
    changes.add(new PageChange(kind, before, after));
  }
}
