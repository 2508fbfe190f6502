// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Ways to make shapes out of shapes. */
public final class Shapes {
  /** Text that may hold expressions. */
  public static final Shape<Template> TEMPLATE = new TemplateShape();

  private Shapes() {}

  /** A list of at least one. */
  public static <T> Shape<List<T>> list(Shape<T> item) {
    return new ListShape<>(item, false);
  }

  /** A list of at least one, or one without brackets. */
  public static <T> Shape<List<T>> oneOrMore(Shape<T> item) {
    return new ListShape<>(item, true);
  }

  /** The author's own keys. */
  public static <K, V> Shape<Map<K, V>> map(Shape<K> key, Shape<V> value) {
    return new MapShape<>(key, value);
  }

  /** A list of steps. */
  public static <T> Shape<List<T>> steps(Shape<T> step) {
    return new StepsShape<>(step);
  }

  /** One of several, told apart by looking at the node. */
  public static <T> Shape<T> choose(
      Function<Node, Shape<? extends T>> choice, List<Shape<? extends T>> cases) {
    return new NodeShape<>(choice, cases);
  }

  /** A map is read by the one, all else by the other. */
  public static <T> Shape<T> mapOr(Shape<? extends T> map, Shape<? extends T> otherwise) {
    return choose(node -> node instanceof Node.Mapping ? map : otherwise, List.of(otherwise, map));
  }

  /** A shape that is looked up when used. */
  public static <T> Shape<T> later(Supplier<Shape<T>> shape) {
    return new LaterShape<>(shape);
  }

  /** The node itself, to be read later by that shape. */
  public static Shape<Node> raw(Shape<?> described) {
    return new RawShape(described);
  }
}
