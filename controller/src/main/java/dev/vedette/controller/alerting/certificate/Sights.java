// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import dev.vedette.controller.alerting.certificate.CertificateEvent.Looked;
import dev.vedette.controller.alerting.certificate.Known.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where one certificate is seen, and what one more look says of that. Decides nothing. */
final class Sights {
  /**
   * A sight is renewed so often. One that is twice as old does not speak against what the same
   * check sees at the same host from elsewhere: nobody looks from there any more.
   */
  private static final Duration DAY = Duration.ofDays(1);

  private final CertificateFacts facts;
  private final Looked look;
  private final String sha256;
  private final Instant now;

  private Sights(CertificateFacts facts, Looked look, String sha256, Instant now) {
    this.facts = facts;
    this.look = look;
    this.sha256 = sha256;
    this.now = now;
  }

  /** Without places that no check looks at any more. */
  static Known watched(CertificateFacts facts, Known known) {
    SortedMap<Place, Sight> places = new TreeMap<>(known.places());
    places.keySet().removeIf(place -> !facts.watches(place));
    return known.at(places);
  }

  /** With what one more look saw or did not see. */
  static Known after(CertificateFacts facts, Known known, Looked look, Instant now) {
    return known.at(new Sights(facts, look, known.certificate().sha256(), now).next(known));
  }

  private SortedMap<Place, Sight> next(Known known) {
    SortedMap<Place, Sight> places = new TreeMap<>();
    known
        .places()
        .forEach(
            (place, sight) -> {
              Sight next = look.right() ? missed(place, sight) : sight;
              if (!isGone(place, next)) {
                places.put(place, next);
              }
            });
    for (String host : look.seen().keySet()) {
      Place place = new Place(look.check(), look.location(), host);
      if (look.saw(host, sha256) && facts.watches(place)) {
        places.put(place, seen(known.places().getOrDefault(place, new Sight(now, 0))));
      }
    }
    return places;
  }

  private Sight seen(Sight before) {
    boolean lately = before.seen().plus(DAY).isAfter(now);
    return new Sight(lately ? before.seen() : now, 0);
  }

  private Sight missed(Place place, Sight sight) {
    return isHere(place) && !look.saw(place.host(), sha256)
        ? new Sight(sight.seen(), sight.others() + 1)
        : sight;
  }

  private boolean isHere(Place place) {
    return place.check().equals(look.check()) && place.location().equals(look.location());
  }

  private boolean isGone(Place place, Sight sight) {
    Watcher watcher = facts.watchers().get(place.check());
    boolean proven = watcher != null && sight.others() >= watcher.recover();
    return proven || isOverruled(place, sight);
  }

  private boolean isOverruled(Place place, Sight sight) {
    return look.right()
        && !isHere(place)
        && place.check().equals(look.check())
        && look.seen().containsKey(place.host())
        && !look.saw(place.host(), sha256)
        && sight.seen().plus(DAY.multipliedBy(2)).isBefore(now);
  }
}
