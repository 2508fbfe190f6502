// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import java.util.Comparator;

/**
 * Where a certificate is seen.
 *
 * @param host that sent it, with the port where one is written
 */
public record Place(CheckId check, LocationId location, String host) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::check).thenComparing(Place::location).thenComparing(Place::host);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
