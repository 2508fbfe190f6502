// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.reader.shape.Reading;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.SchemaBook;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Text that an editor may take for a number, such as a status. */
record NumberOr(Shape<String> text) implements Shape<String> {
  @Override
  public Optional<String> read(Node node, Reading reading) {
    return text.read(node, reading);
  }

  @Override
  public Schema schema(SchemaBook book) {
    return Schema.anyOf(List.of(Schema.of("number"), text.schema(book)));
  }
}
