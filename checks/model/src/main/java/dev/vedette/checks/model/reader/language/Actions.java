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
import java.util.Optional;
import java.util.function.Function;

/** The items of {@code do}: one action each, told by its key. */
final class Actions {
  private static final Field<Duration> TIMEOUT =
      Field.optional("timeout", Quantities.DURATION, "Of this action alone.");
  private static final Field<Duration> IF_PRESENT =
      Field.optional(
          "if_present",
          Quantities.DURATION,
          "Do nothing when the element does not show up in this time.");

  /** One action with its own limits. */
  static final Shape<BrowserAction> SHAPE =
      byKey(Deeds.ALL, Actions::whole, none(Misplaced.inList(), Deeds.ALL));

  /** What does nothing to a page. */
  private static final List<String> IDLE =
      List.of("wait", "expect", "save", "screenshot", "dialog", "popup", "download");

  /** The action that opens a window. */
  static final Shape<Deed> OPENER =
      within("popup", "opens no window", "write the action that opens it, such as click");

  /** The action that starts a download. */
  static final Shape<Deed> STARTER =
      within("download", "starts no download", "write the action that starts it, such as click");

  private Actions() {}

  private static Shape<Deed> within(String outer, String what, String mend) {
    List<DeedKind> kinds = Deeds.ALL.stream().filter(kind -> !IDLE.contains(kind.key())).toList();
    Keys refused = Keys.of().refusing(IDLE, what, mend);
    Keys limits =
        Keys.of()
            .refusing(
                List.of(TIMEOUT.key(), IF_PRESENT.key()), "goes beside " + outer, "move it there");
    return byKey(
        kinds,
        kind ->
            ObjectShape.of(
                outer + "_" + kind.key(),
                "the action " + kind.key(),
                kind.keys().and(limits).and(Misplaced.beside(kind)),
                kind.maker()),
        none(refused, kinds));
  }

  /** For a map without any of these keys. */
  private static <T> Shape<T> none(Keys more, List<DeedKind> kinds) {
    Field<?>[] keys =
        kinds.stream()
            .map(kind -> Field.optional(kind.key(), Trees.TREE, kind.key()))
            .toArray(Field<?>[]::new);
    return new ObjectShape<>(
        "action",
        "an action",
        Keys.of(keys).exactlyOne("the action", keys).and(more),
        fields -> Optional.empty());
  }

  private static <T> Shape<T> byKey(
      List<DeedKind> kinds, Function<DeedKind, Shape<T>> maker, Shape<T> none) {
    Map<String, Shape<? extends T>> shapes = new LinkedHashMap<>();
    kinds.forEach(kind -> shapes.put(kind.key(), maker.apply(kind)));
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

  private static Shape<BrowserAction> whole(DeedKind kind) {
    return ObjectShape.of(
        "action_" + kind.key(),
        "the action " + kind.key(),
        kind.keys().and(Keys.of(TIMEOUT, IF_PRESENT)).and(Misplaced.beside(kind)),
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
}
