// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list whose items are steps: what is met in each is told apart. */
record StepsShape<T>(Shape<T> step) implements Shape<List<T>> {
  @Override
  public Optional<List<T>> read(Node node, Reading reading) {
    if (!(node instanceof Node.Sequence list) || list.items().isEmpty()) {
      reading.error(
          node.place(), "there is no step", "write a list of steps, each with - in front");
      return Optional.empty();
    }
    List<T> steps = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      reading.enterStep(i);
      step.read(list.items().get(i), reading).ifPresent(steps::add);
    }
    reading.enterStep(Reading.NO_STEP);
    return steps.size() == list.items().size() ? Optional.of(steps) : Optional.empty();
  }

  @Override
  public Schema schema(SchemaBook book) {
    return Schema.of("array").with("items", step.schema(book).keywords()).with("minItems", 1);
  }
}
