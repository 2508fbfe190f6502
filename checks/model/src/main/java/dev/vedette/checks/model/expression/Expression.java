// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.util.List;
import java.util.stream.Stream;

/** What stands inside {@code $(…)}. */
public sealed interface Expression {
  /** A saved value or a {@code variables} entry. */
  record Name(String name) implements Expression {}

  /** {@code secret.NAME}: resolved by the agent, never by the controller. */
  record Secret(String name) implements Expression {}

  /** {@code location}, {@code run.id}, {@code check.id}. */
  record Context(String word) implements Expression {}

  /** {@code location.NAME}: a variable of the location. */
  record LocationVariable(String name) implements Expression {}

  /** A quoted text or a number as an argument; a variable's value that has no expression in it. */
  record Constant(Value value) implements Expression {}

  /** One of {@link Function}. */
  record Call(Function function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** Itself and everything within it. */
  default Stream<Expression> withArguments() {
    return this instanceof Call call
        ? Stream.concat(
            Stream.of(this), call.arguments().stream().flatMap(Expression::withArguments))
        : Stream.of(this);
  }
}
