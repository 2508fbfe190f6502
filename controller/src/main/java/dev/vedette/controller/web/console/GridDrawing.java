// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.WrittenDuration;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.web.console.Grid.Row;
import dev.vedette.controller.web.console.Sparkline.Sample;
import dev.vedette.controller.web.latest.Glance;
import dev.vedette.controller.web.latest.LatestRuns;
import dev.vedette.controller.web.latest.Track;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Draws checks × locations. */
final class GridDrawing {
  private static final int MOST_ROWS = 100;
  private static final Duration SHORTEST_SCALE = Duration.ofMillis(5);

  private final LatestRuns latest;

  GridDrawing(LatestRuns latest) {
    this.latest = latest;
  }

  Grid draw(DefinitionSet live) {
    List<CheckDefinition> checks =
        live.checks().values().stream()
            .sorted(Comparator.comparing(LiveCheck::id))
            .map(LiveCheck::definition)
            .toList();
    List<LocationId> locations =
        checks.stream().flatMap(check -> check.locations().stream()).distinct().sorted().toList();
    List<Row> rows = checks.stream().limit(MOST_ROWS).map(check -> row(check, locations)).toList();
    return new Grid(
        locations.stream().map(LocationId::value).toList(), rows, checks.size() - rows.size());
  }

  private Row row(CheckDefinition check, List<LocationId> locations) {
    Duration full = scale(check);
    return new Row(
        check.id().value(),
        check.identity().name(),
        note(check),
        locations.stream().map(location -> cell(check, location, full)).toList());
  }

  /** Somewhat above what nine in ten right runs of the row took, so that its locations compare. */
  private Duration scale(CheckDefinition check) {
    List<Duration> right =
        check.locations().stream()
            .flatMap(location -> latest.track(check.id(), location).recent().stream())
            .filter(glance -> glance.verdict().isRight())
            .map(Glance::duration)
            .sorted()
            .toList();
    Duration most = right.isEmpty() ? Duration.ZERO : right.get(right.size() * 9 / 10);
    Duration full = most.multipliedBy(5).dividedBy(4);
    return full.compareTo(SHORTEST_SCALE) > 0 ? full : SHORTEST_SCALE;
  }

  private static String note(CheckDefinition check) {
    String every = "every " + WrittenDuration.of(check.cadence().every());
    return check.cadence().enabled() ? every : every + ", disabled";
  }

  private Cell cell(CheckDefinition check, LocationId location, Duration full) {
    if (!check.locations().contains(location)) {
      return Cell.unassigned(location.value());
    }
    Track track = latest.track(check.id(), location);
    List<Sample> samples =
        track.recent().stream()
            .map(glance -> new Sample(Mark.of(glance.verdict()), glance.duration()))
            .toList();
    return new Cell(
        location.value(),
        true,
        mark(track),
        track.latest().map(glance -> latency(glance.duration())).orElse(""),
        track.latest().map(glance -> glance.run().toString()).orElse(""),
        story(check.id(), location, track),
        Sparkline.of(samples, full));
  }

  private static Mark mark(Track track) {
    if (track.isUnseen()) {
      return Mark.MISSED;
    }
    return track.latest().map(glance -> Mark.of(glance.verdict())).orElse(Mark.WAITING);
  }

  private static String story(CheckId check, LocationId location, Track track) {
    String place = check + " from " + location + ": ";
    if (track.latest().isEmpty()) {
      return place + mark(track).story();
    }
    Glance last = track.latest().get();
    String end = last.finding() == null ? "" : ". " + last.finding().message();
    String unseen = track.isUnseen() ? "last slot missed or overdue; before it " : "";
    return place + unseen + Mark.of(last.verdict()).word() + " at " + last.due() + end;
  }

  private static String latency(Duration duration) {
    double millis = duration.toNanos() / 1e6;
    return millis >= 999.5
        ? String.format(Locale.ROOT, "%.1f s", millis / 1_000)
        : String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
  }
}
