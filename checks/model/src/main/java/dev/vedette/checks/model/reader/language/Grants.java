// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.OAuthExchange.Grant;
import dev.vedette.checks.model.reader.shape.Reading;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.SchemaBook;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.Optional;
import java.util.Set;

/** The grants, and those that are reserved for later. */
record Grants(Shape<Grant> known) implements Shape<Grant> {
  private static final Set<String> LATER = Set.of("device_code", "token_exchange");

  @Override
  public Optional<Grant> read(Node node, Reading reading) {
    if (node instanceof Node.Scalar scalar && LATER.contains(scalar.text())) {
      reading.error(
          node.place(),
          "the grant " + scalar.text() + " is not yet built",
          "use another grant for now, or remove the step");
      return Optional.empty();
    }
    return known.read(node, reading);
  }

  @Override
  public Schema schema(SchemaBook book) {
    return known.schema(book);
  }
}
