// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.recurrence.Occurrences;
import dev.vedette.checks.model.recurrence.UnusableWindowException;
import dev.vedette.checks.model.repository.Maintenance;
import dev.vedette.checks.model.repository.Maintenance.Mode;
import dev.vedette.checks.model.repository.Match;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@code maintenance}. */
final class Maintenances {
  private static final Field<String> NAME =
      Field.required("name", Texts.TEXT, "What it is, for people.");
  private static final Field<Match> MATCH =
      Field.optional("match", Matches.SHAPE, "Which checks. All, when left out.");
  private static final Field<Mode> MODE =
      Field.optional(
          "mode",
          Choice.of(Mode.class),
          "mute, or lenient: confirmation doubles, and all locations failing for two minutes still pages.");
  private static final Field<LocalDateTime> STARTS =
      Field.required("starts", Times.LOCAL, "The first start, in the zone.");
  private static final Field<Duration> LASTS =
      Field.required("lasts", Quantities.DURATION, "How long.");
  private static final Field<String> ZONE =
      Field.optional("zone", BrowserKeys.ZONE, "The time zone. UTC when left out.");
  private static final Field<String> REPEATS =
      Field.optional(
          "repeats",
          Texts.shaped(
              "a recurrence rule",
              "FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*",
              "write for instance FREQ=WEEKLY;BYDAY=SU (RFC 5545)"),
          "A recurrence rule of RFC 5545. Once, when left out.");

  static final Shape<List<Maintenance>> SHAPE =
      Shapes.list(
          new ObjectShape<>(
              "maintenance",
              "a maintenance",
              Keys.of(NAME, MATCH, MODE, STARTS, LASTS, ZONE, REPEATS),
              Maintenances::of));

  private Maintenances() {}

  private static Optional<Maintenance> of(Fields fields) {
    Maintenance.Window window =
        new Maintenance.Window(
            fields.get(STARTS),
            fields.get(LASTS),
            ZoneId.of(fields.or(ZONE, "UTC")),
            fields.find(REPEATS).orElse(null));
    try {
      Occurrences.of(window);
    } catch (UnusableWindowException e) {
      fields.error(REPEATS, e.what(), e.mend());
      return Optional.empty();
    }
    return Optional.of(
        new Maintenance(
            fields.get(NAME),
            fields.or(MATCH, Matches.EVERYTHING),
            fields.or(MODE, Mode.MUTE),
            window));
  }
}
