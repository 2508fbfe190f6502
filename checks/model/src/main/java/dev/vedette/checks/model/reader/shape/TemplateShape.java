// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.expression.ParsedTemplate;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Text that may hold expressions. Numbers and booleans are taken as they are written. */
final class TemplateShape implements Shape<Template> {
  @Override
  public Optional<Template> read(Node node, Reading reading) {
    if (!(node instanceof Node.Scalar scalar) || scalar.kind() == Node.Kind.NULL) {
      reading.error(
          node.place(), "here stands " + node.kindName(), "write text, in quotes if need be");
      return Optional.empty();
    }
    return switch (Template.parse(scalar.text())) {
      case ParsedTemplate.Good good -> {
        reading.saw(good.template(), scalar.place());
        yield Optional.of(good.template());
      }
      case ParsedTemplate.Bad bad -> {
        Place place = ScalarShape.within(scalar, bad.at());
        reading.error(place, bad.what(), bad.mend());
        yield Optional.empty();
      }
    };
  }

  @Override
  public Schema schema(SchemaBook book) {
    return Schema.any().with("type", List.of("string", "number", "boolean"));
  }
}
