// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.checks.model.repository.Route;
import dev.vedette.checks.model.repository.Route.Group;
import java.time.Duration;
import java.util.List;

/** {@code routes}. */
final class Routes {
  private static final Field<List<String>> BY =
      Field.optional(
          "by",
          Shapes.oneOrMore(Choice.ofWords("host", "check", "owner", "location", "rule")),
          "Incidents that agree in these are one page. host when left out.");
  private static final Field<Duration> WAIT =
      Field.optional(
          "wait", Quantities.DURATION, "How long others are waited for. 15s when left out.");
  private static final Shape<Group> GROUP =
      ObjectShape.of(
          "group",
          "a grouping",
          Keys.of(BY, WAIT),
          it -> new Group(it.or(BY, Group.DEFAULT.by()), it.or(WAIT, Group.DEFAULT.settle())));

  private static final Field<Match> MATCH =
      Field.optional("match", Matches.SHAPE, "Which incidents. All, when left out.");
  private static final Field<List<String>> TO =
      Field.required("to", Shapes.oneOrMore(Texts.TEXT), "Receivers, by name.");
  private static final Field<Boolean> CONTINUE =
      Field.optional("continue", Quantities.BOOL, "Go on to the next route after this one.");
  private static final Field<Group> GROUPING =
      Field.optional("group", GROUP, "Which incidents are one page.");

  static final Shape<List<Route>> SHAPE =
      Shapes.list(
          ObjectShape.of("route", "a route", Keys.of(MATCH, TO, CONTINUE, GROUPING), Routes::of));

  private Routes() {}

  private static Route of(Fields fields) {
    return new Route(
        fields.or(MATCH, Matches.EVERYTHING),
        fields.get(TO),
        fields.or(CONTINUE, false),
        fields.or(GROUPING, Group.DEFAULT));
  }
}
