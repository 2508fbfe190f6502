// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.model.report.Blame;
import dev.vedette.checks.model.report.OwnerTime;
import dev.vedette.checks.probe.browser.protocol.Observed;
import dev.vedette.checks.probe.browser.protocol.Observed.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whose fault it was that a run's pages took long.
 *
 * @param owners whose hosts were asked, the largest part of the critical path first
 * @param paths what held up each visit's largest paint, in order of visits, then each wait, in
 *     order; the pieces of each in order of time. Two paths may share pieces.
 * @param thirdParty what owners that are not first party put on the paths, each moment once
 * @param sentence for a person; null when nothing is known
 */
public record Attribution(
    List<OwnerTime> owners,
    List<List<Segment>> paths,
    Duration thirdParty,
    @Nullable String sentence) {
  public Attribution {
    owners = List.copyOf(owners);
    paths = List.copyOf(paths);
  }

  /** From what was seen of visits alone. */
  public static Attribution of(Observed observed, Sites sites) {
    return of(observed, sites, List.of());
  }

  /** From what was seen, and what the check's actions waited for. */
  public static Attribution of(Observed observed, Sites sites, List<Wait> waits) {
    List<Inquiry> inquiries = Inquiry.all(observed, sites);
    List<List<Segment>> paths = new ArrayList<>();
    inquiries.forEach(inquiry -> paths.add(inquiry.ofPaint()));
    waits.forEach(wait -> Inquiry.at(inquiries, wait).ifPresent(page -> paths.add(page.of(wait))));
    return summed(observed, sites, paths);
  }

  /**
   * What the last page was still waiting for when time ran out, for a person: the last wait, when
   * it was in vain, or else the page itself. Empty when nothing was outstanding.
   */
  public static Optional<String> outstanding(Observed observed, Sites sites, List<Wait> waits) {
    if (observed.visits().isEmpty()) {
      return Optional.empty();
    }
    int last = observed.visits().size() - 1;
    Visit visit = observed.visits().get(last);
    boolean vain = !waits.isEmpty() && !waits.getLast().done();
    Wait wait = vain ? waits.getLast() : Wait.forPage(visit);
    return Inquiry.of(observed, last, sites).outstanding(wait);
  }

  private static Attribution summed(Observed observed, Sites sites, List<List<Segment>> paths) {
    Ledger ledger = new Ledger(sites);
    ledger.enter(observed);
    paths.forEach(path -> path.forEach(ledger::enter));
    List<Segment> pieces = paths.stream().flatMap(List::stream).distinct().toList();
    return new Attribution(
        ledger.owners(), paths, ledger.thirdParty(), Sentence.of(pieces).orElse(null));
  }

  /** What held up the largest paint of one visit; empty when nothing is known. */
  public Optional<Blame> heldUp(int visit) {
    return Sentence.blame(paths.get(visit));
  }

  /** The same with URLs as they may be shown. */
  public Attribution shown(UnaryOperator<String> redacted) {
    return new Attribution(
        owners.stream().map(owner -> shown(owner, redacted)).toList(),
        paths.stream()
            .map(path -> path.stream().map(piece -> piece.shown(redacted)).toList())
            .toList(),
        thirdParty,
        sentence);
  }

  private static OwnerTime shown(OwnerTime time, UnaryOperator<String> redacted) {
    return new OwnerTime(
        time.owner(),
        time.firstParty(),
        time.requests(),
        time.bytes(),
        time.blocking(),
        time.critical(),
        redacted.apply(time.worst()));
  }
}
