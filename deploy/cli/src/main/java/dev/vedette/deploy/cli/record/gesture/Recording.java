// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.gesture;

import dev.vedette.checks.model.reader.problem.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole recording, whatever recorder wrote it.
 *
 * @param title that its author gave it; empty for none
 */
public record Recording(String title, Looks looks, List<Event> events) {
  public Recording {
    events = List.copyOf(events);
  }

  /** The browser's looks; null for what was not recorded. */
  public record Looks(
      @Nullable String viewport, @Nullable String locale, @Nullable String timeZone) {
    public static final Looks USUAL = new Looks(null, null, null);
  }

  /** A gesture and where it stands in the recording. */
  public record Event(Place place, Gesture gesture) {}
}
