// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.expect;

import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Scope;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.probe.scope.CannotException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides whether operators hold. Of what is missing only {@code exists: false}, {@code lacks} and
 * {@code not} can hold; {@code each} holds of an empty list.
 *
 * @param scope for the expressions in bounds and values
 */
public record Operators(Scope scope) {

  /**
   * Whether all of them hold.
   *
   * @throws CannotException for a bound or a pattern that is none
   */
  public boolean hold(List<Operator> operators, Subject subject) {
    return operators.stream().allMatch(operator -> holds(operator, subject));
  }

  private boolean holds(Operator operator, Subject subject) {
    Value value = subject.value();
    return switch (operator) {
      case Operator.Not not -> !holds(not.inner(), subject);
      case Operator.Exists exists -> exists.expected() == (value != null);
      case Operator.Lacks lacks -> value == null || !contains(value, lacks.part());
      default -> value != null && holdsOf(value, operator, subject);
    };
  }

  private boolean holdsOf(Value value, Operator operator, Subject subject) {
    return switch (operator) {
      case Operator.Equals equals -> equal(subject, value, equals.value());
      case Operator.OneOf oneOf ->
          oneOf.values().stream().anyMatch(one -> equal(subject, value, one));
      case Operator.Above above -> compare(subject, above.bound()).filter(c -> c > 0).isPresent();
      case Operator.Below below -> compare(subject, below.bound()).filter(c -> c < 0).isPresent();
      case Operator.Between between -> between(subject, between);
      case Operator.Contains contains -> contains(value, contains.part());
      case Operator.Matches matches ->
          Patterns.compile(matches.pattern()).matcher(value.text()).find();
      case Operator.Empty empty -> empty.expected() == (Sizes.of(value) == 0);
      case Operator.Count count -> holds(count.inner(), Subject.number(Sizes.of(value)));
      case Operator.Type type -> type.name().equals(Types.of(value));
      case Operator.Each each -> each(value, element(subject, each.operators()));
      case Operator.Any any -> any(value, element(subject, any.operators()));
      case Operator.Not _, Operator.Exists _, Operator.Lacks _ ->
          throw new IllegalStateException("decided before: " + operator);
    };
  }

  private boolean equal(Subject subject, Value value, TemplateTree expected) {
    return Equality.equal(subject, value, Trees.evaluate(expected, scope));
  }

  private boolean between(Subject subject, Operator.Between between) {
    return compare(subject, between.low()).filter(c -> c >= 0).isPresent()
        && compare(subject, between.high()).filter(c -> c <= 0).isPresent();
  }

  private Optional<Integer> compare(Subject subject, Template bound) {
    BigDecimal number =
        Amounts.bound(bound.text(scope), subject.kind())
            .orElseThrow(() -> notABound(bound, subject.kind()));
    return Amounts.of(subject).map(value -> value.compareTo(number));
  }

  private static CannotException notABound(Template bound, Subject.Kind kind) {
    String wanted =
        switch (kind) {
          case DURATION -> "a duration such as 60s";
          case SIZE -> "a size such as 64KiB";
          case JSON, TEXT -> "a number";
        };
    return CannotException.definition("'" + bound.source() + "' is not " + wanted);
  }

  private boolean contains(Value value, Template part) {
    String text = part.text(scope);
    return switch (value) {
      case Value.Items items -> items.items().stream().anyMatch(item -> item.text().equals(text));
      case Value.Fields fields -> fields.fields().containsKey(text);
      default -> value.text().contains(text);
    };
  }

  private Predicate<Value> element(Subject subject, List<Operator> operators) {
    return element -> hold(operators, new Subject(element, subject.kind()));
  }

  private static boolean each(Value value, Predicate<Value> holds) {
    return value instanceof Value.Items items && items.items().stream().allMatch(holds);
  }

  private static boolean any(Value value, Predicate<Value> holds) {
    return value instanceof Value.Items items && items.items().stream().anyMatch(holds);
  }
}
