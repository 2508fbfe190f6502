// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.util.ArrayList;
import java.util.List;

/** What must hold of a value: a bare value, or a map of operators. */
final class Operators {
  /** One or more operators. */
  static final Shape<List<Operator>> OPERATORS = Shapes.later(Operators::shape);

  /** The same over texts and bare numbers. */
  static final Shape<List<Operator>> UNITLESS = new WithoutUnits(OPERATORS);

  private static final Field<TemplateTree> EQUALS =
      Field.optional("equals", Trees.TREE, "The same value.");
  private static final Field<List<Operator>> NOT =
      Field.optional("not", OPERATORS, "The opposite of a value or of one operator.");
  private static final Field<Template> ABOVE =
      Field.optional("above", Shapes.TEMPLATE, "More than this number, duration or size.");
  private static final Field<Template> BELOW =
      Field.optional("below", Shapes.TEMPLATE, "Less than this number, duration or size.");
  private static final Field<List<Template>> BETWEEN =
      Field.optional("between", Shapes.list(Shapes.TEMPLATE), "[low, high], both included.");
  private static final Field<Template> CONTAINS =
      Field.optional(
          "contains", Shapes.TEMPLATE, "Text within the text, or an element of the list.");
  private static final Field<Template> LACKS =
      Field.optional("lacks", Shapes.TEMPLATE, "Text that must not be there.");
  private static final Field<String> MATCHES =
      Field.optional("matches", Texts.PATTERN, "An RE2 pattern, found anywhere.");
  private static final Field<Boolean> EXISTS =
      Field.optional("exists", Quantities.BOOL, "Whether it is there at all.");
  private static final Field<Boolean> EMPTY =
      Field.optional("empty", Quantities.BOOL, "Whether it is an empty text, list or map.");
  private static final Field<List<Operator>> COUNT =
      Field.optional("count", OPERATORS, "How many elements, or characters of text.");
  private static final Field<List<TemplateTree>> ONE_OF =
      Field.optional("one_of", Shapes.list(Trees.TREE), "One of these values.");
  private static final Field<String> TYPE =
      Field.optional(
          "type",
          Choice.ofWords("string", "number", "boolean", "list", "map", "null"),
          "What kind of value it is.");
  private static final Field<List<Operator>> EACH =
      Field.optional("each", OPERATORS, "Holds of every element.");
  private static final Field<List<Operator>> ANY =
      Field.optional("any", OPERATORS, "Holds of at least one element.");

  /** The keys, for objects that take operators and more. */
  static final Keys KEYS =
      Keys.of(
          EQUALS, NOT, ABOVE, BELOW, BETWEEN, CONTAINS, LACKS, MATCHES, EXISTS, EMPTY, COUNT,
          ONE_OF, TYPE, EACH, ANY);

  private static final Shape<List<Operator>> MAP =
      ObjectShape.of("operators", "an expectation", KEYS, Operators::whole);

  private static final Shape<List<Operator>> BARE =
      Trees.BARE.map(tree -> List.of(new Operator.Equals(tree)));

  private Operators() {}

  private static Shape<List<Operator>> shape() {
    return Shapes.mapOr(MAP, BARE);
  }

  private static List<Operator> whole(Fields fields) {
    List<Operator> operators = of(fields);
    if (operators.isEmpty() && fields.mapping().entries().isEmpty()) {
      fields
          .reading()
          .error(
              fields.mapping().place(),
              "no operator stands here",
              "write for instance {contains: Welcome}");
    }
    return operators;
  }

  /** The operators among the fields. */
  static List<Operator> of(Fields fields) {
    List<Operator> all = new ArrayList<>();
    fields.find(EQUALS).map(Operator.Equals::new).ifPresent(all::add);
    fields.find(NOT).ifPresent(inner -> all.add(new Operator.Not(one(fields, NOT, inner))));
    Bounds.check(fields, ABOVE).map(Operator.Above::new).ifPresent(all::add);
    Bounds.check(fields, BELOW).map(Operator.Below::new).ifPresent(all::add);
    fields.find(BETWEEN).ifPresent(ends -> between(fields, ends, all));
    fields.find(CONTAINS).map(Operator.Contains::new).ifPresent(all::add);
    fields.find(LACKS).map(Operator.Lacks::new).ifPresent(all::add);
    fields.find(MATCHES).map(Operator.Matches::new).ifPresent(all::add);
    fields.find(EXISTS).map(Operator.Exists::new).ifPresent(all::add);
    fields.find(EMPTY).map(Operator.Empty::new).ifPresent(all::add);
    fields.find(COUNT).ifPresent(inner -> all.add(new Operator.Count(one(fields, COUNT, inner))));
    fields.find(ONE_OF).map(Operator.OneOf::new).ifPresent(all::add);
    fields.find(TYPE).map(Operator.Type::new).ifPresent(all::add);
    fields.find(EACH).map(Operator.Each::new).ifPresent(all::add);
    fields.find(ANY).map(Operator.Any::new).ifPresent(all::add);
    return all;
  }

  private static Operator one(Fields fields, Field<?> field, List<Operator> inner) {
    if (inner.size() != 1) {
      fields.error(field, "'" + field.key() + "' takes one operator", "write them one by one");
    }
    return inner.isEmpty() ? new Operator.Exists(true) : inner.getFirst();
  }

  private static void between(Fields fields, List<Template> ends, List<Operator> all) {
    ends.forEach(end -> Bounds.check(fields, BETWEEN, end));
    if (ends.size() == 2) {
      all.add(new Operator.Between(ends.get(0), ends.get(1)));
    } else {
      fields.error(BETWEEN, "'between' takes two ends", "write [low, high]");
    }
  }
}
