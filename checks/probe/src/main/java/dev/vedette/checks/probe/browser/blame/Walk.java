// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.blame.Cause.Loading;
import dev.vedette.checks.probe.browser.blame.Cause.Running;
import dev.vedette.checks.probe.browser.blame.Sites.Party;
import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import dev.vedette.checks.probe.browser.protocol.Observed.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks back from a moment of a page, from each cause to what had to end before it. Each piece ends
 * where the next begins at the latest, so that no moment counts twice. What lies between is
 * nobody's.
 */
final class Walk {
  /** Of a page without a host, such as {@code about:blank}. */
  private static final Party NOBODY = new Party("the page itself", true);

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Page page;
  private final Sites sites;
  private final Origins origins;

  Walk(Page page, Sites sites, Origins origins) {
    this.page = page;
    this.sites = sites;
    this.origins = origins;
  }

  /** The pieces between {@code floor} and {@code at}, the earliest first. */
  List<Segment> back(Optional<Cause> last, long floor, long at) {
    List<Segment> path = new ArrayList<>();
    long cursor = at;
    Optional<Cause> cause = last;
    while (cause.isPresent() && cursor > floor && cause.get().begin() < cursor) {
      long from = Math.max(cause.get().begin(), floor);
      long to = Math.min(cause.get().end(), cursor);
      if (from < to) {
        path.addFirst(segment(cause.get(), from, to));
      }
      cursor = cause.get().begin();
      cause = origins.before(cause.get());
    }
    return path;
  }

  private Segment segment(Cause cause, long from, long to) {
    return switch (cause) {
      case Loading loading -> segment(loading.load(), from, to);
      case Running running -> segment(running.task(), from, to);
    };
  }

  private Segment segment(Load load, long from, long to) {
    return new Segment(page.index(), false, from, to, load.url(), party(load.url()), why(load));
  }

  /** Work that the browser names no script for is the page's own. */
  private Segment segment(Task task, long from, long to) {
    String url = task.script() == null ? page.visit().url() : task.script();
    String why = task.script() == null ? "work of the page" : "script running";
    return new Segment(page.index(), true, from, to, url, party(url), why);
  }

  private Party party(String url) {
    return sites.party(url).or(() -> sites.party(page.visit().url())).orElse(NOBODY);
  }

  private static String why(Load load) {
    String blocking = !load.inner() && Blocking.blocks(load) ? ", blocking" : "";
    return kind(load) + blocking + trouble(load);
  }

  /** An error's status tells more than the word that the browser may have for it. */
  private static String trouble(Load load) {
    if (load.reply() != null && load.reply().status() >= 400) {
      return ", " + load.reply().status();
    }
    return load.failure() == null ? "" : ", " + load.failure();
  }

  private static String kind(Load load) {
    if (load.reply() != null && REDIRECTS.contains(load.reply().status())) {
      return "redirect";
    }
    return load.inner() && load.type().equals("document") ? "frame" : load.type();
  }
}
