// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.util.List;

/**
 * A text with expressions in it, parsed. The reader makes it; the probe evaluates it.
 *
 * @param source as the author wrote it
 * @param parts in order; one {@link Part.Text} for a plain text, none for an empty one
 */
public record Template(String source, List<Part> parts) {
  public Template {
    parts = List.copyOf(parts);
  }

  /** A template without expressions, {@code $} taken as it stands. */
  public static Template literal(String text) {
    return new Template(
        text.replace("$(", "$$("), text.isEmpty() ? List.of() : List.of(new Part.Text(text)));
  }

  /** Whether it is one expression and nothing else, and so keeps the expression's type. */
  public boolean isSingleExpression() {
    return parts.size() == 1 && parts.getFirst() instanceof Part.Value;
  }

  /** A piece of a template. */
  public sealed interface Part {
    record Text(String text) implements Part {}

    record Value(Expression expression) implements Part {}
  }
}
