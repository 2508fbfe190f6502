// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses one {@code $(…)} by recursive descent: a quoted text, a number, a dotted word, or a call.
 */
final class ExpressionParser {
  private static final int DEEPEST = 20;
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*+");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final String source;
  private final int opening;
  private int at;

  /**
   * A parser of one expression.
   *
   * @param opening where {@code $(} stands
   */
  ExpressionParser(String source, int opening) {
    this.source = source;
    this.opening = opening;
    this.at = opening + 2;
  }

  Expression parse() {
    Expression expression = expression(0);
    if (!taken(')')) {
      throw isOver() ? unclosed() : unexpected();
    }
    return expression;
  }

  /** The first character after the closing parenthesis. */
  int end() {
    return at;
  }

  private Expression expression(int depth) {
    skipBlanks();
    if (isOver()) {
      throw unclosed();
    }
    if (depth > DEEPEST) {
      throw new SyntaxException(opening, "calls nested too deep", "bind parts of it in variables");
    }
    char first = source.charAt(at);
    if (first == '\'' || first == '"') {
      return quoted(first);
    }
    return first == '-' || Character.isDigit(first) ? number() : wordOrCall(depth);
  }

  private Expression quoted(char quote) {
    int from = at++;
    StringBuilder text = new StringBuilder();
    while (at < source.length()) {
      char c = source.charAt(at++);
      if (c != quote) {
        text.append(c);
      } else if (at < source.length() && source.charAt(at) == quote) {
        text.append(source.charAt(at++));
      } else {
        return new Expression.Constant(new Value.Text(text.toString()));
      }
    }
    throw new SyntaxException(from, "the quote is never closed", "close it with " + quote);
  }

  private Expression number() {
    return new Expression.Constant(new Value.Text(take(NUMBER)));
  }

  private Expression wordOrCall(int depth) {
    int from = at;
    String word = take(WORD);
    return taken('(') ? Names.call(word, arguments(depth + 1), from) : Names.reference(word, from);
  }

  private List<Expression> arguments(int depth) {
    List<Expression> arguments = new ArrayList<>();
    if (taken(')')) {
      return arguments;
    }
    do {
      arguments.add(expression(depth));
    } while (taken(','));
    if (!taken(')')) {
      throw isOver() ? unclosed() : unexpected();
    }
    return arguments;
  }

  private String take(Pattern pattern) {
    Matcher matcher = pattern.matcher(source).region(at, source.length());
    if (!matcher.lookingAt()) {
      throw unexpected();
    }
    at = matcher.end();
    return matcher.group();
  }

  private boolean taken(char wanted) {
    skipBlanks();
    boolean found = !isOver() && source.charAt(at) == wanted;
    at += found ? 1 : 0;
    return found;
  }

  private void skipBlanks() {
    while (!isOver() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private boolean isOver() {
    return at >= source.length();
  }

  private SyntaxException unclosed() {
    return new SyntaxException(
        opening,
        "$( is never closed",
        "close it with ), quote the whole value if a comma or # cut it short, or write $$( for a literal $(");
  }

  private SyntaxException unexpected() {
    return source.charAt(at) == ')'
        ? new SyntaxException(at, "an expression is missing", "name a value, as in $(token)")
        : new SyntaxException(
            at,
            "'" + Character.toString(source.codePointAt(at)) + "' has no meaning here",
            "write a name, a call such as uuid(), or a quoted text");
  }
}
