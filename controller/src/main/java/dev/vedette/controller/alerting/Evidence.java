// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an incident rests on.
 *
 * @param locations that are concerned now, sorted
 * @param ofLocations how many the check, or the system, has
 * @param finding the latest telling one; null when nothing was found
 * @param summary one line for a person, without check and locations, for instance {@code no usable
 *     verdict for 2 slots}
 * @param run the one with the finding; null when there is none, or when it was not kept
 */
public record Evidence(
    List<LocationId> locations,
    int ofLocations,
    @Nullable Finding finding,
    String summary,
    @Nullable RunId run) {
  /** How the summary of one that flaps begins. */
  public static final String FLAPPING = "flapping: ";

  public Evidence {
    locations = locations.stream().sorted().toList();
  }

  /** Whether it ended and began so often of late that it is kept open. */
  public boolean isFlapping() {
    return summary.startsWith(FLAPPING);
  }

  /** That no single run gave. */
  public Evidence(
      List<LocationId> locations, int ofLocations, @Nullable Finding finding, String summary) {
    this(locations, ofLocations, finding, summary, null);
  }
}
