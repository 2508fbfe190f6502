// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.Optional;
import java.util.function.Function;

/**
 * One value.
 *
 * @param what it is, for messages, for instance {@code a duration such as 30s}
 */
public record ScalarShape<T>(
    String what, Schema description, Function<Node.Scalar, Parsed<T>> parser) implements Shape<T> {

  @Override
  public Optional<T> read(Node node, Reading reading) {
    if (!(node instanceof Node.Scalar scalar)) {
      reading.error(node.place(), "here stands " + node.kindName(), "write " + what);
      return Optional.empty();
    }
    return switch (parser.apply(scalar)) {
      case Parsed.Good<T> good -> Optional.of(good.value());
      case Parsed.Bad<T> bad -> {
        reading.error(within(scalar, bad.at()), bad.what(), bad.mend());
        yield Optional.empty();
      }
    };
  }

  /** The place of a character of the text, as far as the file shows it. */
  static Place within(Node.Scalar scalar, int at) {
    int inset = scalar.style().inset();
    if (inset < 0 || at == 0) {
      return scalar.place();
    }
    return scalar.place().plus(inset + scalar.text().codePointCount(0, at));
  }

  @Override
  public Schema schema(SchemaBook book) {
    return description;
  }
}
