// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.expect;

import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Expression;
import dev.vedette.checks.model.expression.Scope;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.expression.UnresolvedException;
import dev.vedette.checks.model.expression.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the names in an expectation stand for, to be told beside what was seen instead. */
public final class Meanings {
  private Meanings() {}

  /** {@code , where $(total) is 12}; empty where nothing is named. Redact and shorten it. */
  public static String of(List<Operator> operators, Scope scope) {
    return of(templates(operators), scope);
  }

  /** The same of templates wherever they stand. */
  public static String of(Stream<Template> templates, Scope scope) {
    Map<String, String> told = new LinkedHashMap<>();
    templates
        .flatMap(Template::expressions)
        .forEach(
            named ->
                word(named)
                    .flatMap(word -> value(word, scope).map(value -> Map.entry(word, value)))
                    .ifPresent(entry -> told.put(entry.getKey(), entry.getValue())));
    return told.entrySet().stream()
        .map(entry -> "$(" + entry.getKey() + ") is " + entry.getValue())
        .collect(Collectors.joining(" and ", told.isEmpty() ? "" : ", where ", ""));
  }

  /** Of a secret it is enough that it is one. */
  private static Optional<String> word(Expression expression) {
    return switch (expression) {
      case Expression.Name name -> Optional.of(name.name());
      case Expression.LocationVariable variable -> Optional.of("location." + variable.name());
      case Expression.Context context -> Optional.of(context.word());
      case Expression.Secret _, Expression.Constant _, Expression.Call _ -> Optional.empty();
    };
  }

  private static Optional<String> value(String word, Scope scope) {
    try {
      Value value = Template.of("$(" + word + ")").evaluate(scope);
      return Optional.of(Wording.seen(Subject.json(value)));
    } catch (UnresolvedException unknown) {
      return Optional.empty();
    }
  }

  /** Those within operators. */
  public static Stream<Template> templates(List<Operator> operators) {
    return operators.stream().flatMap(Meanings::templates);
  }

  private static Stream<Template> templates(Operator operator) {
    return switch (operator) {
      case Operator.Equals equals -> templates(equals.value());
      case Operator.Not not -> templates(not.inner());
      case Operator.Above above -> Stream.of(above.bound());
      case Operator.Below below -> Stream.of(below.bound());
      case Operator.Between between -> Stream.of(between.low(), between.high());
      case Operator.Contains contains -> Stream.of(contains.part());
      case Operator.Lacks lacks -> Stream.of(lacks.part());
      case Operator.Count count -> templates(count.inner());
      case Operator.OneOf oneOf -> oneOf.values().stream().flatMap(Meanings::templates);
      case Operator.Each each -> templates(each.operators());
      case Operator.Any any -> templates(any.operators());
      case Operator.Matches _, Operator.Exists _, Operator.Empty _, Operator.Type _ ->
          Stream.empty();
    };
  }

  private static Stream<Template> templates(TemplateTree tree) {
    return switch (tree) {
      case TemplateTree.Leaf leaf -> Stream.of(leaf.template());
      case TemplateTree.Constant _ -> Stream.empty();
      case TemplateTree.Items items -> items.items().stream().flatMap(Meanings::templates);
      case TemplateTree.Fields fields ->
          fields.fields().values().stream().flatMap(Meanings::templates);
    };
  }
}
