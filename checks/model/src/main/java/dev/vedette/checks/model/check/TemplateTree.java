// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import dev.vedette.checks.model.expression.Template;
import java.util.List;
import java.util.Map;

/** A JSON value whose strings may hold expressions. */
public sealed interface TemplateTree {
  /** A string; one that is a single expression takes the expression's type. */
  record Leaf(Template template) implements TemplateTree {}

  /** A number, a boolean or null ({@link Literal#NULL}). */
  record Constant(Literal value) implements TemplateTree {}

  record Items(List<TemplateTree> items) implements TemplateTree {
    public Items {
      items = List.copyOf(items);
    }
  }

  record Fields(Map<String, TemplateTree> fields) implements TemplateTree {
    public Fields {
      fields = Ordered.copyOf(fields);
    }
  }
}
