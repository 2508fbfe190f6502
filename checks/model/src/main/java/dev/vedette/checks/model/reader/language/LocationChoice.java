// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.List;
import java.util.Map;

/** Which locations a check runs from, as its author wrote it. */
public sealed interface LocationChoice {
  /** {@code all}. */
  record All() implements LocationChoice {}

  /** By name. */
  record Named(List<LocationId> names) implements LocationChoice {
    public Named {
      names = List.copyOf(names);
    }
  }

  /** Those that have all the labels, but for some. */
  record Labelled(Map<String, List<String>> labels, List<LocationId> except)
      implements LocationChoice {
    public Labelled {
      labels = Map.copyOf(labels);
      except = List.copyOf(except);
    }
  }

  Shape<LocationChoice> SHAPE = Shapes.choose(Cases::of, Cases.ALL);

  /** The three ways of writing it. */
  final class Cases {
    private static final Shape<List<LocationId>> NAMES =
        Shapes.oneOrMore(Texts.id("a location", LocationId::new));
    private static final Field<Map<String, List<String>>> LABELS =
        Field.optional(
            "labels",
            Shapes.map(Texts.TEXT, Shapes.oneOrMore(Texts.TEXT)),
            "Label → the value, or values, to have.");
    private static final Field<List<LocationId>> EXCEPT =
        Field.optional("except", NAMES, "Locations to leave out.");

    private static final Shape<LocationChoice> EVERY =
        Choice.ofWords("all").map(word -> new LocationChoice.All());
    private static final Shape<LocationChoice> NAMED = NAMES.map(LocationChoice.Named::new);
    private static final Shape<LocationChoice> LABELLED =
        ObjectShape.of(
            "locations", "a choice of locations", Keys.of(LABELS, EXCEPT), Cases::labelled);
    private static final List<Shape<? extends LocationChoice>> ALL =
        List.of(EVERY, NAMED, LABELLED);

    private Cases() {}

    private static Shape<LocationChoice> of(Node node) {
      if (node instanceof Node.Mapping) {
        return LABELLED;
      }
      return node instanceof Node.Scalar word && word.text().equals("all") ? EVERY : NAMED;
    }

    private static LocationChoice labelled(Fields fields) {
      return new LocationChoice.Labelled(fields.or(LABELS, Map.of()), fields.or(EXCEPT, List.of()));
    }
  }
}
