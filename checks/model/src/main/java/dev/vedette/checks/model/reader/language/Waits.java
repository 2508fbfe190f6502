// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.BrowserAction.Condition;
import dev.vedette.checks.model.reader.shape.Reading;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.SchemaBook;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.Node;
import java.time.Duration;
import java.util.Optional;

/** {@code wait}: for a condition, or for just a time, which is warned of. */
final class Waits implements Shape<Condition> {
  static final Shape<Condition> SHAPE = Shapes.mapOr(Conditions.SHAPE, new Waits());

  private Waits() {}

  @Override
  public Optional<Condition> read(Node node, Reading reading) {
    Optional<Duration> time = Quantities.DURATION.read(node, reading);
    time.ifPresent(
        pause ->
            reading
                .problems()
                .warning(
                    node.place(),
                    "a fixed pause is too long on a good day and too short on a bad one",
                    "wait for what must show, for instance {text: Welcome}"));
    return time.map(Condition.Pause::new);
  }

  @Override
  public Schema schema(SchemaBook book) {
    return Quantities.DURATION.schema(book);
  }
}
