// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.repository.Match;
import java.util.List;
import java.util.Map;

/** {@code match} of a route or a maintenance. */
final class Matches {
  static final Match EVERYTHING =
      new Match(
          List.of(),
          List.of(),
          Map.of(),
          new Match.Facets(List.of(), List.of(), List.of(), List.of()));

  private static final Field<List<CheckId>> CHECK =
      Field.optional("check", Shapes.oneOrMore(Texts.id("an id", CheckId::new)), "Checks, by id.");
  private static final Field<List<String>> OWNER =
      Field.optional("owner", Shapes.oneOrMore(Texts.TEXT), "Their owners.");
  private static final Field<Map<String, List<String>>> TAGS =
      Field.optional(
          "tags",
          Shapes.map(Texts.TEXT, Shapes.oneOrMore(Texts.TEXT)),
          "Tag → the values that agree.");
  private static final Field<List<Severity>> SEVERITY =
      Field.optional("severity", Shapes.oneOrMore(Choice.of(Severity.class)), "How bad.");
  private static final Field<List<RuleId>> RULE =
      Field.optional(
          "rule", Shapes.oneOrMore(Texts.id("a rule's id", RuleId::new)), "Rules, by id.");
  private static final Field<List<LocationId>> LOCATIONS =
      Field.optional(
          "locations",
          Shapes.oneOrMore(Texts.id("a location", LocationId::new)),
          "Locations concerned.");
  private static final Field<List<String>> SOURCE =
      Field.optional(
          "source",
          Shapes.oneOrMore(Choice.ofWords("check", "location", "vedette")),
          "What the incident is about.");

  static final Shape<Match> SHAPE =
      ObjectShape.of(
          "match",
          "a match",
          Keys.of(CHECK, OWNER, TAGS, SEVERITY, RULE, LOCATIONS, SOURCE),
          Matches::of);

  private Matches() {}

  private static Match of(Fields fields) {
    return new Match(
        fields.or(CHECK, List.of()),
        fields.or(OWNER, List.of()),
        fields.or(TAGS, Map.of()),
        new Match.Facets(
            fields.or(SEVERITY, List.of()),
            fields.or(RULE, List.of()),
            fields.or(LOCATIONS, List.of()),
            fields.or(SOURCE, List.of())));
  }
}
