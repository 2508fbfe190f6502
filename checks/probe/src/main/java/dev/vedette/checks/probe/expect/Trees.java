// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.expect;

import dev.vedette.checks.model.check.Literal;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Scope;
import dev.vedette.checks.model.expression.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values written by an author, with their expressions carried out. */
public final class Trees {
  private Trees() {}

  /** What {@code tree} stands for now. */
  public static Value evaluate(TemplateTree tree, Scope scope) {
    return switch (tree) {
      case TemplateTree.Leaf leaf -> leaf.template().evaluate(scope);
      case TemplateTree.Constant constant -> of(constant.value());
      case TemplateTree.Items items ->
          new Value.Items(items.items().stream().map(item -> evaluate(item, scope)).toList());
      case TemplateTree.Fields fields -> fields(fields, scope);
    };
  }

  private static Value of(Literal literal) {
    return switch (literal) {
      case Literal.Null _ -> Value.NULL;
      case Literal.Bool bool -> new Value.Bool(bool.value());
      case Literal.Number number -> new Value.Number(number.value());
    };
  }

  private static Value fields(TemplateTree.Fields tree, Scope scope) {
    Map<String, Value> fields = new LinkedHashMap<>();
    tree.fields().forEach((name, value) -> fields.put(name, evaluate(value, scope)));
    return new Value.Fields(fields);
  }
}
