// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Concern;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Change;
import dev.vedette.controller.alerting.Transition.Delivery;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.certificate.CertificateEvent.Looked;
import dev.vedette.controller.alerting.certificate.CertificateEvent.Tick;
import dev.vedette.controller.alerting.certificate.Known.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One certificate, as a pure function. It is told thirty, fourteen and three days before its end
 * and at its end, by the controller's clock; each time is a new episode. It is over when every
 * place that saw it sees another one, or is no more.
 */
public final class CertificateEngine {
  /** Certificates that last longer are of no interest. */
  public static final Duration HORIZON = Duration.ofDays(30);

  /**
   * So long after it was first seen nothing is told, so that all checks that see it are named in
   * one page: two periods of five minutes.
   */
  static final Duration SETTLE = Duration.ofMinutes(10);

  /** While something is told, it is looked at so often: its words name days and hours. */
  private static final Duration LOOK = Duration.ofHours(1);

  /** What follows from {@code event}, which was heard at {@code now}. */
  public CertificateDecision decide(
      CertificateFacts facts, Known before, CertificateEvent event, Instant now) {
    Known watched = Sights.watched(facts, before);
    Known next = event instanceof Looked look ? Sights.after(facts, watched, look, now) : watched;
    List<Transition> transitions = new ArrayList<>();
    if (next.places().isEmpty()) {
      boolean renewed = event instanceof Looked look && isReplaced(watched, look);
      resolve(next, renewed ? "renewed" : "no check sees it any more", transitions, now);
      return new CertificateDecision(null, transitions, Instant.MAX);
    }
    if (event instanceof Tick tick && isNews(next, tick, now)) {
      next = begin(facts, next, tick, transitions, now);
    } else if (next.told() != null && (event instanceof Tick || isMoved(before, next))) {
      transitions.add(new Change(subject(next), evidence(facts, next, now)));
    }
    return new CertificateDecision(next, transitions, wake(next, now));
  }

  private static boolean isReplaced(Known watched, Looked look) {
    return watched.hosts().stream().anyMatch(look.seen()::containsKey);
  }

  private static void resolve(
      Known known, String reason, List<Transition> transitions, Instant now) {
    if (known.told() != null) {
      transitions.add(new Resolve(subject(known), reason, now));
    }
  }

  private static boolean isNews(Known known, Tick tick, Instant now) {
    Level level = Level.of(known.certificate().until(), now);
    if (level == null || known.first().plus(SETTLE).isAfter(now)) {
      return false;
    }
    Told told = known.told();
    return told == null || isNews(told, level, !loud(known, tick).isEmpty());
  }

  /** While nobody may be paged, what was paged before stays as it is. */
  private static boolean isNews(Told told, Level level, boolean loud) {
    boolean nearer = level.compareTo(told.level()) > 0;
    return loud ? nearer || !told.paged() : nearer && !told.paged();
  }

  private static Known begin(
      CertificateFacts facts, Known known, Tick tick, List<Transition> transitions, Instant now) {
    Level level = Objects.requireNonNull(Level.of(known.certificate().until(), now));
    Set<CheckId> loud = loud(known, tick);
    boolean pages = !loud.isEmpty();
    List<Concern> concerns =
        (pages ? loud : known.checks())
            .stream().map(check -> watcher(facts, check).concern()).toList();
    Instant reached = level.from(known.certificate().until());
    transitions.add(
        new Begin(
            subject(known),
            level.severity(),
            evidence(facts, known, now),
            reached.isAfter(known.first()) ? reached : known.first(),
            new Delivery(Audience.OWNER, pages, false, concerns, "")));
    return known.told(new Told(level, pages));
  }

  private static Set<CheckId> loud(Known known, Tick tick) {
    Set<CheckId> loud = new TreeSet<>(known.checks());
    loud.removeAll(tick.quiet());
    return loud;
  }

  private static boolean isMoved(Known before, Known next) {
    return !before.places().keySet().equals(next.places().keySet());
  }

  private static Instant wake(Known known, Instant now) {
    Instant settled = known.first().plus(SETTLE);
    if (settled.isAfter(now)) {
      return settled;
    }
    Instant soon = now.plus(LOOK);
    for (Level level : Level.values()) {
      Instant from = level.from(known.certificate().until());
      soon = from.isAfter(now) && from.isBefore(soon) ? from : soon;
    }
    return soon;
  }

  private static Evidence evidence(CertificateFacts facts, Known known, Instant now) {
    Set<LocationId> all = new TreeSet<>();
    known.checks().forEach(check -> all.addAll(watcher(facts, check).locations()));
    return Wording.evidence(known, all.size(), now);
  }

  private static Watcher watcher(CertificateFacts facts, CheckId check) {
    return Objects.requireNonNull(facts.watchers().get(check));
  }

  private static Subject subject(Known known) {
    return new Subject.Certificate(known.certificate().sha256());
  }
}
