// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.BrowserAction.Condition;
import dev.vedette.checks.model.check.BrowserAction.State;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a browser step waits for or expects. */
final class Conditions {
  private static final String AN_ELEMENT = "an element";
  private static final String LOOK = "remove it, or look for an element";

  private static final Field<State> STATE =
      Field.optional(
          "state", Choice.of(State.class), "The state of the element. visible when left out.");
  private static final Field<Has> HAS =
      Field.optional("has", Has.SHAPE, "Something of the element.");
  private static final Field<Template> URL =
      Field.optional("url", Globs.SHAPE, "A glob over the page's URL, such as **/account.");
  private static final Field<List<Operator>> TITLE =
      Field.optional("title", Operators.UNITLESS, "What must hold of the page's title.");
  private static final Field<Template> REQUEST =
      Field.optional(
          "request", Globs.SHAPE, "A glob over the URL of a request that the page made.");
  private static final Field<String> STATUS =
      Field.optional(
          "status",
          new NumberOr(
              Texts.shaped(
                  "a status such as 200 or 2xx", "[1-5]([0-9][0-9]|xx)", "write 200 or 2xx")),
          "With request: its status.");
  private static final Field<String> CONSOLE =
      Field.optional("console", Choice.ofWords("clean"), "clean: no errors on the console.");

  static final Shape<Condition> SHAPE =
      ObjectShape.of(
          "condition",
          "a condition",
          Targets.KEYS_OF_CONDITION
              .and(Keys.of(STATE, HAS, URL, TITLE, REQUEST, STATUS, CONSOLE))
              .exactlyOne("what to look at", subjects())
              .atMostOne("what of the element", STATE, HAS)
              .onlyBeside(STATE, AN_ELEMENT, LOOK, Targets.finders())
              .onlyBeside(HAS, AN_ELEMENT, LOOK, Targets.finders())
              .onlyBeside(STATUS, "'request'", "remove it, or add request", REQUEST)
              .elsewhere(List.of("value", "count", "attribute"), "has")
              .refusing(List.of("not"), "stands within has or title", "look for state: hidden"),
          Conditions::of);

  private Conditions() {}

  /** The keys of a condition. */
  static List<String> names() {
    return Stream.concat(
            Targets.names().stream(),
            Stream.of(STATE, HAS, URL, REQUEST, STATUS, CONSOLE).map(Field::key))
        .toList();
  }

  private static Field<?>[] subjects() {
    return Stream.concat(Arrays.stream(Targets.finders()), Stream.of(URL, TITLE, REQUEST, CONSOLE))
        .toArray(Field<?>[]::new);
  }

  private static Condition of(Fields fields) {
    if (fields.has(URL)) {
      return new Condition.Url(fields.get(URL));
    }
    if (fields.has(TITLE)) {
      return new Condition.Title(fields.get(TITLE));
    }
    if (fields.has(REQUEST)) {
      return new Condition.Request(fields.get(REQUEST), fields.find(STATUS).orElse(null));
    }
    return fields.has(CONSOLE) ? new Condition.CleanConsole() : element(fields);
  }

  private static Condition element(Fields fields) {
    return fields
        .find(HAS)
        .<Condition>map(has -> new Condition.Has(Targets.of(fields), has.what(), has.operators()))
        .orElseGet(
            () -> new Condition.Element(Targets.of(fields), fields.or(STATE, State.VISIBLE)));
  }
}
