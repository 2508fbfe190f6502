// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.util.List;
import java.util.regex.Pattern;

/** What the words of an expression mean. */
final class Names {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final String SECRET = "secret.";
  private static final String LOCATION = "location.";

  private Names() {}

  static Expression reference(String word, int at) {
    if (word.equals("location") || word.equals("run.id") || word.equals("check.id")) {
      return new Expression.Context(word);
    }
    if (word.startsWith(SECRET)) {
      return new Expression.Secret(plain(word.substring(SECRET.length()), at));
    }
    if (word.startsWith(LOCATION)) {
      return new Expression.LocationVariable(plain(word.substring(LOCATION.length()), at));
    }
    if (Function.named(word).isPresent()) {
      throw new SyntaxException(at, word + " is a function", "call it: " + usage(word));
    }
    return new Expression.Name(plain(word, at));
  }

  static Expression call(String word, List<Expression> arguments, int at) {
    Function function = Function.named(word).orElseThrow(() -> noFunction(word, at));
    if (!function.takes(arguments.size())) {
      throw new SyntaxException(
          at,
          word + " does not take " + arguments.size() + " arguments",
          "write " + function.usage());
    }
    ConstantArguments.check(function, arguments, at);
    return new Expression.Call(function, arguments);
  }

  private static String plain(String name, int at) {
    if (!PLAIN.matcher(name).matches()) {
      throw new SyntaxException(
          at,
          "'" + name + "' is not a name",
          "only secret.NAME, location.NAME, run.id and check.id have a dot; a name is letters, digits, _ and -");
    }
    return name;
  }

  private static String usage(String word) {
    return Function.named(word).map(Function::usage).orElseThrow();
  }

  private static SyntaxException noFunction(String word, int at) {
    return new SyntaxException(
        at,
        "there is no function '" + word + "'",
        "the functions are " + String.join(", ", Function.words()));
  }
}
