// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.protocol.Observed;
import dev.vedette.checks.probe.browser.protocol.Observed.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What held up one page. */
final class Inquiry {
  private final Page page;
  private final boolean left;
  private final Suspects suspects;
  private final Walk walk;

  private Inquiry(Page page, boolean left, Sites sites) {
    this.page = page;
    this.left = left;
    this.suspects = new Suspects(page);
    this.walk = new Walk(page, sites, new Origins(page, suspects));
  }

  static Inquiry of(Observed observed, int index, Sites sites) {
    int window = observed.visits().get(index).window();
    boolean left =
        observed.visits().stream().skip(index + 1L).anyMatch(visit -> visit.window() == window);
    return new Inquiry(new Page(observed, index), left, sites);
  }

  /** Into each page of a run, in order. */
  static List<Inquiry> all(Observed observed, Sites sites) {
    return IntStream.range(0, observed.visits().size())
        .mapToObj(index -> of(observed, index, sites))
        .toList();
  }

  /** Into the page that was there when a wait ended. */
  static Optional<Inquiry> at(List<Inquiry> inquiries, Wait wait) {
    return inquiries.stream()
        .filter(inquiry -> inquiry.visit().begin() < wait.end())
        .reduce((_, last) -> last);
  }

  Visit visit() {
    return page.visit();
  }

  List<Segment> ofPaint() {
    Target target = Target.of(page.visit(), left);
    return walk.back(new Paints(page, suspects).before(target), visit().begin(), target.at());
  }

  /** What a wait that was in vain waited for, for a person; empty when nothing was outstanding. */
  Optional<String> outstanding(Wait wait) {
    return new Waits(page, suspects).isOutstanding(wait) ? Sentence.of(of(wait)) : Optional.empty();
  }

  /** What kept the page from being shown at the end of a wait that was in vain. */
  List<Segment> held(Wait wait) {
    long floor = Math.max(visit().begin(), wait.begin());
    return walk.back(new Waits(page, suspects).holding(wait), floor, wait.end());
  }

  List<Segment> of(Wait wait) {
    long floor = Math.max(visit().begin(), wait.begin());
    return walk.back(new Waits(page, suspects).before(wait), floor, wait.end());
  }
}
