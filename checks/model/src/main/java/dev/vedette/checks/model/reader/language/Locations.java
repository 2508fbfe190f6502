// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.repository.Location;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code locations} of the settings. */
final class Locations {
  private static final Shape<Map<String, String>> WORDS = Shapes.map(Texts.TEXT, Texts.TEXT);
  private static final Field<String> NAME =
      Field.optional("name", Texts.TEXT, "For people. The id when left out.");
  private static final Field<Map<String, String>> LABELS =
      Field.optional("labels", WORDS, "Your own words for it; checks choose locations by them.");
  private static final Field<Map<String, String>> VARIABLES =
      Field.optional(
          "variables", Shapes.map(Texts.NAME, Texts.TEXT), "$(location.NAME) in checks.");

  /** Control targets of one location, or of all. */
  static final Field<List<URI>> CONTROL =
      Field.optional(
          "control",
          Shapes.oneOrMore(Texts.LINK),
          "What must be reachable if the location's own network is well; at least two, on different networks.");

  static final Shape<Map<LocationId, Fields>> SHAPE =
      Shapes.map(
          Texts.id("a location", LocationId::new),
          ObjectShape.of(
              "location", "a location", Keys.of(NAME, LABELS, VARIABLES, CONTROL), it -> it));

  private Locations() {}

  static List<Location> of(Map<LocationId, Fields> written, List<URI> everywhere) {
    List<Location> locations = new ArrayList<>();
    written.forEach((id, fields) -> locations.add(of(id, fields, everywhere)));
    return locations;
  }

  private static Location of(LocationId id, Fields fields, List<URI> everywhere) {
    Set<URI> control = new LinkedHashSet<>(fields.or(CONTROL, List.of()));
    control.addAll(everywhere);
    return new Location(
        id,
        fields.or(NAME, id.value()),
        fields.or(LABELS, Map.of()),
        fields.or(VARIABLES, Map.of()),
        List.copyOf(control));
  }
}
