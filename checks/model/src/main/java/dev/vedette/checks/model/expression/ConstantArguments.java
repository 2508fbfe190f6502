// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** What can be known to be wrong with an argument before a run. */
final class ConstantArguments {
  private ConstantArguments() {}

  static void check(Function function, List<Expression> arguments, int at) {
    if (!arguments.isEmpty() && arguments.getFirst() instanceof Expression.Constant constant) {
      check(function, constant.value().text(), at);
    }
  }

  private static void check(Function function, String argument, int at) {
    if (function == Function.NOW && !isFormat(argument)) {
      throw new SyntaxException(
          at, "'" + argument + "' is no format of a date", "write for instance now('yyyy-MM-dd')");
    }
    if (function == Function.RANDOM && !argument.matches("[1-9][0-9]{0,17}")) {
      throw new SyntaxException(
          at, "random takes a whole number of at least 1", "write for instance random(1000)");
    }
  }

  private static boolean isFormat(String format) {
    try {
      TimeFormat.parse(format).format(Instant.EPOCH);
      return true;
    } catch (IllegalArgumentException | DateTimeException bad) {
      return false;
    }
  }
}
