// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.reader.shape.Reading;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.SchemaBook;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.Optional;
import java.util.Set;

/** {@code type}, with the kinds that are reserved for later. */
record Types(Shape<String> known) implements Shape<String> {
  static final Shape<String> SHAPE = new Types(Choice.ofWords("http", "browser"));
  private static final Set<String> LATER =
      Set.of("tcp", "dns", "tls", "icmp", "grpc", "websocket", "job");

  @Override
  public Optional<String> read(Node node, Reading reading) {
    if (node instanceof Node.Scalar scalar && LATER.contains(scalar.text())) {
      reading.error(
          node.place(),
          "the type " + scalar.text() + " is not yet built",
          "use http or browser, or remove the check for now");
      return Optional.empty();
    }
    return known.read(node, reading);
  }

  @Override
  public Schema schema(SchemaBook book) {
    return known.schema(book);
  }
}
