// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.blame.Cause.Loading;
import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Those of a page's loads and tasks that may hold something up, and the choice among them. */
final class Suspects {
  /** The clocks of the browser, one of them coarse on purpose, agree this well. */
  private static final long TOLERANCE = 10_000;

  private static final Set<String> ASKED_BY_CODE = Set.of("xhr", "fetch");
  private static final int NO_CONTENT = 204;

  private static final Comparator<Cause> LAST =
      Comparator.comparingLong(Cause::end)
          .thenComparing(Comparator.comparingLong(Cause::begin).reversed());

  private final Page page;

  Suspects(Page page) {
    this.page = page;
  }

  /** What blocks painting or the parser of the document that {@code frame} tells. */
  Stream<Loading> blocking(Frame frame) {
    return page.loads().filter(l -> frame.holds(l.load()) && Blocking.blocks(l.load()));
  }

  /** Scripts of any kind, and what scripts asked for and got an answer with content to. */
  Stream<Loading> scripted(Frame frame) {
    return page.loads()
        .filter(l -> frame.holds(l.load()))
        .filter(l -> l.load().type().equals("script") || isAnswer(l.load()));
  }

  /** Scripts, what they asked for, and the main thread's tasks. */
  Stream<Cause> code(Frame frame) {
    return Stream.concat(scripted(frame), page.tasks());
  }

  /** What one of {@code scripts} had asked for, and had got not long before {@code at}. */
  Stream<Loading> answersTo(List<String> scripts, long at) {
    long earliest = at - 2 * page.slack(at);
    return page.loads()
        .filter(l -> isAnswer(l.load()) && l.end() >= earliest)
        .filter(l -> l.load().initiator().urls().stream().anyMatch(scripts::contains));
  }

  /** A beacon has no content: nothing can have waited for it. */
  private static boolean isAnswer(Load load) {
    boolean empty = load.reply() != null && load.reply().status() == NO_CONTENT;
    return ASKED_BY_CODE.contains(load.type()) && !empty;
  }

  /** The one that ended last, the longest of several, of those begun and ended by a point. */
  static Optional<Cause> latest(Stream<? extends Cause> causes, long at) {
    return causes
        .filter(cause -> cause.begin() < at && cause.end() <= at + TOLERANCE)
        .map(Cause.class::cast)
        .max(LAST);
  }

  /**
   * The sure cause where it explains why something happened at {@code at}. Where it ended too early
   * to, the possible one that ended last, if that was late enough.
   */
  Optional<Cause> choose(long at, Optional<Cause> sure, Stream<? extends Cause> possible) {
    if (explains(sure, at)) {
      return sure;
    }
    long earliest = Math.max(at - 2 * page.slack(at), sure.map(Cause::end).orElse(0L));
    return latest(possible.filter(cause -> cause.end() > earliest), at).or(() -> sure);
  }

  boolean explains(Optional<Cause> cause, long at) {
    return cause.filter(c -> at - c.end() <= page.slack(at)).isPresent();
  }

  /** Whether something was still outstanding at {@code at}. */
  static boolean outstanding(Cause cause, long at) {
    return cause.begin() < at && cause.end() > at + TOLERANCE;
  }
}
