// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one certificate that expires before long.
 *
 * @param first when it was first seen
 * @param places where it is seen; those that see another one leave
 * @param told null when no incident is open
 */
public record Known(
    Certificate certificate, Instant first, SortedMap<Place, Sight> places, @Nullable Told told) {
  public Known {
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
  }

  /**
   * The latest look at it from one place.
   *
   * @param seen when it was there, to a day
   * @param others how many right runs in a row did not see it there since
   */
  public record Sight(Instant seen, int others) {}

  /**
   * What its incident says.
   *
   * @param paged false when it began while all its checks were muted or on trial
   */
  public record Told(Level level, boolean paged) {}

  /** Of a certificate that nobody has seen before. */
  public static Known fresh(Certificate certificate, Instant now) {
    return new Known(certificate, now, new TreeMap<>(), null);
  }

  /** The checks that see it. */
  public SortedSet<CheckId> checks() {
    return places.keySet().stream()
        .map(Place::check)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  SortedSet<LocationId> locations() {
    return places.keySet().stream()
        .map(Place::location)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  SortedSet<String> hosts() {
    return places.keySet().stream().map(Place::host).collect(Collectors.toCollection(TreeSet::new));
  }

  Known at(SortedMap<Place, Sight> changed) {
    return new Known(certificate, first, changed, told);
  }

  Known told(Told changed) {
    return new Known(certificate, first, places, changed);
  }
}
