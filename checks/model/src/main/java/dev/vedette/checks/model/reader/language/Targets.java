// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.BrowserTarget;
import dev.vedette.checks.model.check.BrowserTarget.By;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Elements of a page. */
final class Targets {
  private static final String BESIDE = "stands beside what is looked for, not in it";
  private static final String UP = "move it one level up";

  private static final List<Field<Template>> FINDERS =
      Stream.of(By.values()).map(Targets::finder).toList();
  private static final List<Field<Template>> WITHOUT_TITLE =
      FINDERS.stream().filter(field -> !field.key().equals("title")).toList();
  private static final Field<Template> ROLE = finder(By.ROLE);
  private static final Field<Template> NAME =
      Field.optional("name", Sought.TEXT, "With role: the accessible name, or part of it.");
  private static final Field<Boolean> EXACT =
      Field.optional("exact", Quantities.BOOL, "The whole text and its case, not part of it.");
  private static final Field<BrowserTarget> IN =
      Field.optional("in", Shapes.later(() -> Targets.SHAPE), "The frame or container to look in.");

  static final Shape<BrowserTarget> SHAPE =
      ObjectShape.of(
          "target",
          "an element of the page",
          keys(FINDERS)
              .exactlyOne("what to look for", array(FINDERS))
              .refusing(List.of("attribute"), BESIDE, UP),
          Targets::of);

  /** The keys where {@code title} means the page's own. */
  static final Keys KEYS_OF_CONDITION =
      keys(WITHOUT_TITLE)
          .onlyBeside(IN, "an element", "remove it, or look for an element", array(WITHOUT_TITLE));

  private Targets() {}

  /** The keys of an element. */
  static List<String> names() {
    return Stream.concat(FINDERS.stream(), Stream.of(NAME, EXACT, IN)).map(Field::key).toList();
  }

  private static Keys keys(List<Field<Template>> finders) {
    return Keys.of(array(finders))
        .and(Keys.of(NAME, EXACT, IN))
        .refusing(List.of("with", "option", "on", "to", "files", "as"), BESIDE, UP)
        .refusing(List.of("timeout", "if_present"), BESIDE, UP)
        .onlyBeside(NAME, "'role'", "remove it, or look for a role", ROLE)
        .onlyBeside(
            EXACT, "a name or a text", "remove it, or look for a name or a text", worded(finders));
  }

  /** The keys whose text may be part of what is on the page. */
  private static Field<?>[] worded(List<Field<Template>> finders) {
    Set<String> whole = Set.of("role", "test_id", "css");
    return Stream.concat(
            Stream.of(NAME), finders.stream().filter(field -> !whole.contains(field.key())))
        .toArray(Field<?>[]::new);
  }

  private static Field<Template> finder(By by) {
    String key = by.name().toLowerCase(Locale.ROOT);
    return Field.optional(key, sought(by), "An element by its " + key.replace('_', ' ') + ".");
  }

  private static Shape<Template> sought(By by) {
    return switch (by) {
      case ROLE -> Roles.SHAPE;
      case CSS -> Selectors.SHAPE;
      case LABEL, TEXT, PLACEHOLDER, ALT, TITLE, TEST_ID -> Sought.TEXT;
    };
  }

  /** The finders of a condition. */
  static Field<?>[] finders() {
    return array(WITHOUT_TITLE);
  }

  private static Field<?>[] array(List<Field<Template>> fields) {
    return fields.toArray(Field<?>[]::new);
  }

  /** The target among the fields. */
  static BrowserTarget of(Fields fields) {
    Field<Template> finder = FINDERS.stream().filter(fields::has).findFirst().orElseThrow();
    By by = By.valueOf(finder.key().toUpperCase(Locale.ROOT));
    return new BrowserTarget(
        by,
        fields.get(finder),
        fields.find(NAME).orElse(null),
        fields.or(EXACT, false),
        fields.find(IN).orElse(null));
  }
}
