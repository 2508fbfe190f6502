// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Alerting.Mute;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import java.time.Instant;

/** {@code mute}. */
final class Mutes {
  private static final Field<Instant> UNTIL =
      Field.required("until", Times.INSTANT, "When paging goes on. An end is required.");
  private static final Field<String> BECAUSE =
      Field.required("because", Texts.TEXT, "Why, for whoever finds it muted.");

  static final Shape<Mute> SHAPE =
      ObjectShape.of(
          "mute",
          "a mute",
          Keys.of(UNTIL, BECAUSE),
          fields -> new Mute(fields.get(UNTIL), fields.get(BECAUSE)));

  private Mutes() {}
}
