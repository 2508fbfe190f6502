// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Why an action could be done when it could be done. */
final class Waits {
  /**
   * How long after its cause a change may be seen, in microseconds: it is looked for now and then.
   */
  private static final long LATEST_LOOK = 1_200_000;

  private static final Set<String> TELLING = Set.of("document", "script", "xhr", "fetch");

  private final Page page;
  private final Suspects suspects;
  private final LoadEvent load;

  Waits(Page page, Suspects suspects) {
    this.page = page;
    this.suspects = suspects;
    this.load = new LoadEvent(page, suspects);
  }

  /** What had to end before; empty when nothing is known of it. */
  Optional<Cause> before(Wait wait) {
    return switch (wait.what()) {
      case PAGE -> before(wait, this::main);
      case FRAME -> before(wait, this::inner).or(() -> before(wait, this::main));
      case LOAD -> wait.done() ? load.before(wait) : holding(wait);
    };
  }

  private Optional<Cause> before(Wait wait, Supplier<Stream<Cause>> pool) {
    Optional<Cause> over =
        Suspects.latest(pool.get().filter(c -> c.end() >= wait.end() - LATEST_LOOK), wait.end());
    return wait.done() ? over : missing(wait, pool.get()).or(() -> over);
  }

  /** Whether what kept an action from being done was still outstanding when time ran out. */
  boolean isOutstanding(Wait wait) {
    Stream<? extends Cause> pool =
        switch (wait.what()) {
          case PAGE -> main();
          case FRAME -> inner();
          case LOAD -> load.delaying(wait);
        };
    return !wait.done() && missing(wait, pool).isPresent();
  }

  /**
   * What kept the page from being shown, or loaded, and was still outstanding when time ran out.
   */
  Optional<Cause> holding(Wait wait) {
    return switch (wait.what()) {
      case PAGE -> missing(wait, shown());
      case FRAME -> missing(wait, Stream.concat(inner(), shown()));
      case LOAD -> missing(wait, load.delaying(wait));
    };
  }

  /** The longest outstanding. */
  private static Optional<Cause> missing(Wait wait, Stream<? extends Cause> pool) {
    return pool.filter(cause -> Suspects.outstanding(cause, wait.end()))
        .map(Cause.class::cast)
        .min(Comparator.comparingLong(Cause::begin));
  }

  private Stream<Cause> main() {
    return Stream.concat(shown(), suspects.code(Frame.MAIN));
  }

  /** Without these there is nothing to see. */
  private Stream<Cause> shown() {
    return Stream.concat(page.document().stream(), suspects.blocking(Frame.MAIN));
  }

  private Stream<Cause> inner() {
    return page.framed()
        .filter(loading -> TELLING.contains(loading.load().type()))
        .map(Cause.class::cast);
  }
}
