// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.model.report.Blame;
import dev.vedette.checks.probe.browser.blame.Sites.Party;
import dev.vedette.checks.probe.browser.protocol.Observed;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The third party for which an action could not be done in time. */
public final class Culprit {
  /** Less than this part of the time is not what used it up. */
  private static final int LEAST_PART = 4;

  private Culprit() {}

  /**
   * Whoever took most of the time that was up, if it is no first party, took a quarter of it at
   * least, and took more than was left for the action itself. Only what actions waited for counts;
   * during the action only what kept the page from being shown and was still outstanding at its
   * end.
   *
   * @param waits what was waited for before, navigations too
   */
  public static Optional<Blame> of(Observed observed, Sites sites, List<Wait> waits, TimeUp time) {
    List<Inquiry> inquiries = Inquiry.all(observed, sites);
    Stream<Segment> before =
        waits.stream()
            .filter(wait -> wait.done() && wait.end() > time.since())
            .flatMap(
                wait -> Inquiry.at(inquiries, wait).stream().flatMap(it -> it.of(wait).stream()))
            .flatMap(piece -> piece.within(time.since(), time.begin()).stream());
    Stream<Segment> during =
        Inquiry.at(inquiries, time.vain()).stream().flatMap(it -> it.held(time.vain()).stream());
    return Stream.concat(before, during)
        .collect(Collectors.groupingBy(Segment::party))
        .values()
        .stream()
        .max(Comparator.comparingLong(Culprit::covered))
        .filter(pieces -> isGuilty(pieces, time))
        .flatMap(Culprit::named);
  }

  private static boolean isGuilty(List<Segment> pieces, TimeUp time) {
    Party party = pieces.getFirst().party();
    long taken = covered(pieces);
    long left =
        time.end()
            - time.begin()
            - covered(
                pieces.stream()
                    .flatMap(piece -> piece.within(time.begin(), time.end()).stream())
                    .toList());
    return !party.first() && taken >= time.all() / LEAST_PART && taken > left;
  }

  private static Optional<Blame> named(List<Segment> pieces) {
    return Sentence.of(pieces).map(why -> new Blame(why, Sentence.host(pieces)));
  }

  private static long covered(Collection<Segment> pieces) {
    Spans spans = new Spans();
    pieces.forEach(piece -> spans.add(piece.from(), piece.to()));
    return spans.covered();
  }
}
