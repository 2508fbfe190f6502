// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.latest;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.intake.IntakeListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The track of each check in each location. Safe for use by several threads. */
public final class LatestRuns implements IntakeListener {
  private final Map<Place, Track> tracks = new ConcurrentHashMap<>();

  @Override
  public void stored(List<RunReport> runs) {
    for (RunReport run : runs) {
      move(run.slot(), track -> track.with(Glance.of(run)));
    }
  }

  @Override
  public void unseen(List<Slot> slots) {
    for (Slot slot : slots) {
      if (slot.kind() == SlotKind.SCHEDULED) {
        move(slot, track -> track.without(slot.due()));
      }
    }
  }

  @Override
  public void renamed(CheckId from, CheckId to) {
    for (Place place : List.copyOf(tracks.keySet())) {
      Track track = place.check().equals(from) ? tracks.remove(place) : null;
      if (track != null) {
        tracks.put(new Place(to, place.location()), track);
      }
    }
  }

  /** The track of a check in a location; empty when nothing is known of it. */
  public Track track(CheckId check, LocationId location) {
    return tracks.getOrDefault(new Place(check, location), Track.EMPTY);
  }

  /** Forgets checks that are no more. */
  public void keepOnly(Set<CheckId> live) {
    tracks.keySet().removeIf(place -> !live.contains(place.check()));
  }

  private void move(Slot slot, UnaryOperator<Track> change) {
    if (slot.kind() != SlotKind.CONTROL) {
      tracks.compute(
          new Place(slot.check(), slot.location()),
          (place, track) -> change.apply(track == null ? Track.EMPTY : track));
    }
  }

  private record Place(CheckId check, LocationId location) {}
}
