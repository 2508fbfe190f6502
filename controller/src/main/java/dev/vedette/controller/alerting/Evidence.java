// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.report.Finding;
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
 */
public record Evidence(
    List<LocationId> locations, int ofLocations, @Nullable Finding finding, String summary) {
  public Evidence {
    locations = locations.stream().sorted().toList();
  }
}
