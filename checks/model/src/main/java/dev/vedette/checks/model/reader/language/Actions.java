// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.BrowserAction;
import dev.vedette.checks.model.check.BrowserAction.Deed;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.Node;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The items of {@code do}: one action each, told by its key. */
final class Actions {
  private static final Field<Duration> TIMEOUT =
      Field.optional("timeout", Quantities.DURATION, "Of this action alone.");
  private static final Field<Duration> IF_PRESENT =
      Field.optional(
          "if_present",
          Quantities.DURATION,
          "Do nothing when the element does not show up in this time.");

  private static final Shape<BrowserAction> NONE =
      ObjectShape.of("action", "an action", anyAction(), fields -> Actions.unreachable());

  /** One action with its own limits. */
  static final Shape<BrowserAction> SHAPE = byKey("action_", Actions::whole, NONE);

  /** One action within another. */
  static final Shape<Deed> DEED = byKey("inner_", Actions::bare, NONE.map(BrowserAction::deed));

  private Actions() {}

  private static Keys anyAction() {
    Field<?>[] keys =
        Deeds.ALL.stream()
            .map(kind -> Field.optional(kind.key(), Trees.TREE, kind.key()))
            .toArray(Field<?>[]::new);
    return Keys.of(keys).exactlyOne("the action", keys);
  }

  private static BrowserAction unreachable() {
    throw new IllegalStateException("an action without a known key");
  }

  private static <T> Shape<T> byKey(
      String prefix, BiFunction<String, DeedKind, Shape<T>> maker, Shape<T> none) {
    Map<String, Shape<? extends T>> shapes = new LinkedHashMap<>();
    Deeds.ALL.forEach(kind -> shapes.put(kind.key(), maker.apply(prefix + kind.key(), kind)));
    return Shapes.choose(
        node -> shapes.getOrDefault(keyOf(node, shapes), none), List.copyOf(shapes.values()));
  }

  private static String keyOf(Node node, Map<String, ?> shapes) {
    return node instanceof Node.Mapping mapping
        ? mapping.entries().stream()
            .map(Node.Entry::name)
            .filter(shapes::containsKey)
            .findFirst()
            .orElse("")
        : "";
  }

  private static Shape<BrowserAction> whole(String name, DeedKind kind) {
    return ObjectShape.of(
        name,
        "the action " + kind.key(),
        kind.keys().and(Keys.of(TIMEOUT, IF_PRESENT)),
        fields -> limited(kind.maker().apply(fields), fields));
  }

  private static BrowserAction limited(Deed deed, Fields fields) {
    if (fields.has(IF_PRESENT) && !Elements.isNeeded(deed) && !fields.reading().isLenient()) {
      fields.error(
          IF_PRESENT, "'if_present' goes with an element", "remove it, or name the element");
    }
    return new BrowserAction(
        deed, fields.find(TIMEOUT).orElse(null), fields.find(IF_PRESENT).orElse(null));
  }

  private static Shape<Deed> bare(String name, DeedKind kind) {
    return ObjectShape.of(name, "the action " + kind.key(), kind.keys(), kind.maker());
  }
}
