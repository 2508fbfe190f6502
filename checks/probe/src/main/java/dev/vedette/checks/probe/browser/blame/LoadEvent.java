// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.blame.Cause.Loading;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a page's {@code load} event waits for: all that documents, inner ones too, are made of, but
 * nothing that a script merely asks for (HTML, 13.2.7, "delays the load event").
 */
final class LoadEvent {
  private static final Set<String> DELAYING =
      Set.of("document", "stylesheet", "script", "image", "font", "media");

  /** How far apart, in microseconds, going somewhere may be seen from here and in the browser. */
  private static final long APART = 100_000;

  private final Page page;
  private final Suspects suspects;

  LoadEvent(Page page, Suspects suspects) {
    this.page = page;
    this.suspects = suspects;
  }

  /** Whatever may delay it for somebody who waits; what the page before asked for does not. */
  Stream<Loading> delaying(Wait wait) {
    return page.loads()
        .filter(loading -> DELAYING.contains(loading.load().type()))
        .filter(loading -> loading.begin() >= wait.begin() - APART);
  }

  /** What ended last before the event, which ended the wait. */
  Optional<Cause> before(Wait wait) {
    long loaded = page.visit().loaded();
    long at = loaded < 0 ? wait.end() : Math.min(loaded, wait.end());
    return suspects.choose(at, Suspects.latest(delaying(wait), at), page.tasks());
  }
}
