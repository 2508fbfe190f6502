// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.browser.Passage.Stop;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command.Look;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.words.Requests;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of a run's connections, as its passage tells it. */
final class Network {
  private static final String REFUSED = "403";
  private static final String BROKEN = "502";

  private final Passage passage;
  private int told;

  Network(Passage passage) {
    this.passage = passage;
  }

  /** Why a page that could not be loaded could not be; empty when the passage does not know. */
  Optional<Stop> stopped(String url) {
    return passage.stopped(url);
  }

  /**
   * The same of a page that seems to have been loaded: what is there may be the passage's own words
   * instead.
   */
  Optional<Stop> stoppedQuietly(String url, Function<Look, Answer> look) {
    return passage
        .stopped(url)
        .filter(
            stop ->
                look.apply(new Look(new Sight.Requests(), null, 1_000)) instanceof Answer.Seen seen
                    && isOurs(seen.text(), url, stop.cause()));
  }

  private static boolean isOurs(@Nullable String requests, String url, Cause cause) {
    boolean refused = cause == Cause.POLICY || cause == Cause.DEFINITION;
    String status = refused ? REFUSED : BROKEN;
    return Requests.status(requests, url).filter(status::equals).isPresent();
  }

  /** What was forbidden last since a step ended; empty for nothing. */
  Optional<String> forbidden() {
    List<String> all = passage.forbidden();
    return all.size() > told ? Optional.of(all.getLast()) : Optional.empty();
  }

  /** A step has ended: which of its connections were forbidden, for a person; null for none. */
  @Nullable String takeForbidden() {
    List<String> all = passage.forbidden();
    List<String> fresh = all.stream().skip(told).distinct().toList();
    told = all.size();
    if (fresh.isEmpty()) {
      return null;
    }
    int more = fresh.size() - 1;
    return fresh.getFirst() + (more == 0 ? "" : ", and " + more + " more");
  }
}
