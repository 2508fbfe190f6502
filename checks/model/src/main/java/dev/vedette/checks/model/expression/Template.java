// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.util.List;
import java.util.stream.Stream;

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

  /** One that stands for a value as it is, with its type. */
  public static Template constant(Value value) {
    return new Template(value.text(), List.of(new Part.Value(new Expression.Constant(value))));
  }

  /** Parses what an author wrote. */
  public static ParsedTemplate parse(String source) {
    return new TemplateParser(source).parse();
  }

  /** Parses a text that the program itself wrote; anything unparsable is a bug. */
  public static Template of(String source) {
    return switch (parse(source)) {
      case ParsedTemplate.Good good -> good.template();
      case ParsedTemplate.Bad bad -> throw new IllegalArgumentException(source + ": " + bad.what());
    };
  }

  /** Whether it is one expression and nothing else, and so keeps the expression's type. */
  public boolean isSingleExpression() {
    return parts.size() == 1 && parts.getFirst() instanceof Part.Value;
  }

  /** Whether nothing of it is looked up at run time. */
  public boolean isLiteral() {
    return parts.stream().allMatch(Part.Text.class::isInstance);
  }

  /** Every expression in it, those within calls too, outermost first. */
  public Stream<Expression> expressions() {
    return parts.stream()
        .filter(Part.Value.class::isInstance)
        .flatMap(part -> ((Part.Value) part).expression().withArguments());
  }

  /**
   * What it stands for now.
   *
   * @throws UnresolvedException when the scope has no such value or a function cannot take it
   */
  public Value evaluate(Scope scope) {
    return new Evaluator(scope).evaluate(this);
  }

  /** The same as text. */
  public String text(Scope scope) {
    return evaluate(scope).text();
  }

  /** A piece of a template. */
  public sealed interface Part {
    record Text(String text) implements Part {}

    record Value(Expression expression) implements Part {}
  }
}
