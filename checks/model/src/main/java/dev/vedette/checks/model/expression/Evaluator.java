// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import dev.vedette.checks.model.expression.UnresolvedException.Missing;
import java.util.List;
import java.util.stream.Collectors;

/** Evaluates templates against one scope. */
final class Evaluator {
  private final Scope scope;
  private final Functions functions;

  Evaluator(Scope scope) {
    this.scope = scope;
    this.functions = new Functions(scope.sources());
  }

  Value evaluate(Template template) {
    return template.isSingleExpression()
        ? part(template.parts().getFirst())
        : new Value.Text(
            template.parts().stream().map(part -> part(part).text()).collect(Collectors.joining()));
  }

  private Value part(Template.Part part) {
    return switch (part) {
      case Template.Part.Text text -> new Value.Text(text.text());
      case Template.Part.Value value -> value(value.expression());
    };
  }

  private Value value(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> constant.value();
      case Expression.Name name -> scope.value(name.name()).orElseThrow(() -> noValue(name.name()));
      case Expression.Secret secret ->
          new Value.Text(scope.secret(secret.name()).orElseThrow(() -> noSecret(secret.name())));
      case Expression.Context context ->
          new Value.Text(scope.context(context.word()).orElseThrow(() -> noValue(context.word())));
      case Expression.LocationVariable variable -> locationVariable(variable.name());
      case Expression.Call call -> call(call);
    };
  }

  private Value locationVariable(String name) {
    return new Value.Text(
        scope.locationVariable(name).orElseThrow(() -> noValue("location." + name)));
  }

  private Value call(Expression.Call call) {
    List<String> arguments =
        call.arguments().stream().map(argument -> value(argument).text()).toList();
    Value answer = functions.call(call.function(), arguments);
    if (call.withArguments().anyMatch(Expression.Secret.class::isInstance)) {
      scope.derivedFromSecret(answer.text());
    }
    return answer;
  }

  private static UnresolvedException noValue(String name) {
    return new UnresolvedException(Missing.VALUE, name, "$(" + name + ") has no value");
  }

  private static UnresolvedException noSecret(String name) {
    return new UnresolvedException(Missing.SECRET, name, "the secret " + name + " is not there");
  }
}
