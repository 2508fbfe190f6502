// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import dev.vedette.checks.model.Cause;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of one run felt, and what other owners did to it. Of several pages the worst
 * counts.
 *
 * @param visits those of steps that are not {@code always}
 * @param parties of the whole run
 */
record PageMetrics(List<PageVisit> visits, Parties parties) {

  static PageMetrics of(List<Integer> steps, Detail detail) {
    return detail instanceof Detail.Browser browser
        ? new PageMetrics(
            browser.visits().stream().filter(visit -> steps.contains(visit.step())).toList(),
            browser.parties())
        : new PageMetrics(List.of(), Parties.of(List.of()));
  }

  /** Of {@code lcp cls fcp ttfb tbt}; empty when no page has it. */
  Optional<Reading> vital(String name) {
    return switch (name) {
      case "lcp" -> worst(PageMetrics::lcp).map(this::ofPaint);
      case "fcp" -> time(name, Vitals::fcp);
      case "ttfb" -> time(name, Vitals::ttfb);
      case "tbt" -> time(name, Vitals::tbt);
      case "cls" ->
          visits.stream()
              .flatMap(visit -> Stream.ofNullable(visit.vitals().cls()))
              .max(Comparator.naturalOrder())
              .map(shift -> new Reading(Cause.SLOW, "CLS", shift, true, null, null));
      default -> Optional.empty();
    };
  }

  private Optional<Reading> time(String name, Function<Vitals, @Nullable Duration> vital) {
    return worst(vital)
        .map(visit -> vital.apply(visit.vitals()))
        .map(time -> Reading.of(name.toUpperCase(Locale.ROOT), time));
  }

  private Optional<PageVisit> worst(Function<Vitals, @Nullable Duration> vital) {
    return visits.stream()
        .filter(visit -> vital.apply(visit.vitals()) != null)
        .max(Comparator.comparing(visit -> orZero(vital.apply(visit.vitals()))));
  }

  private static Duration orZero(@Nullable Duration time) {
    return time == null ? Duration.ZERO : time;
  }

  private static @Nullable Duration lcp(Vitals vitals) {
    return vitals.lcp() == null ? null : vitals.lcp().time();
  }

  private Reading ofPaint(PageVisit visit) {
    double millis = Reading.millis(orZero(lcp(visit.vitals())));
    Blame blame = visit.heldUp() == null ? new Blame("", null) : visit.heldUp();
    return new Reading(
        blame.thirdParty() == null ? Cause.SLOW : Cause.THIRD_PARTY,
        "LCP",
        millis,
        false,
        blame.why().isEmpty() ? null : blame.why(),
        blame.thirdParty());
  }

  /** What owners that are not first party have of the critical path; empty without a page. */
  Optional<Reading> thirdParty() {
    if (visits.isEmpty()) {
      return Optional.empty();
    }
    Optional<OwnerTime> most =
        parties.owners().stream()
            .filter(owner -> !owner.firstParty())
            .max(Comparator.comparing(OwnerTime::critical));
    return Optional.of(
        new Reading(
            Cause.THIRD_PARTY,
            "third parties took",
            Reading.millis(parties.third()),
            false,
            most.map(PageMetrics::share).orElse(null),
            most.map(OwnerTime::owner).orElse(null)));
  }

  private static String share(OwnerTime owner) {
    return "%s by %s, most of it for %s"
        .formatted(Durations.of(owner.critical()), owner.owner(), owner.worst());
  }
}
