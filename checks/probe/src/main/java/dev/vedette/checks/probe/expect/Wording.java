// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.expect;

import dev.vedette.checks.model.check.Literal;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.model.report.Durations;
import java.util.List;
import java.util.stream.Collectors;

/** How operators and values read in a report. Expressions stand as the author wrote them. */
public final class Wording {
  private static final int LONGEST = 200;

  private Wording() {}

  /** For instance {@code above 0} or {@code contains "Welcome" and lacks "Error"}. */
  public static String of(List<Operator> operators) {
    return operators.stream().map(Wording::of).collect(Collectors.joining(" and "));
  }

  private static String of(Operator operator) {
    return switch (operator) {
      case Operator.Equals equals -> of(equals.value());
      case Operator.Not not -> "not " + of(not.inner());
      case Operator.Above above -> "above " + above.bound().source();
      case Operator.Below below -> "below " + below.bound().source();
      case Operator.Between between ->
          "between " + between.low().source() + " and " + between.high().source();
      case Operator.Contains contains -> "contains " + quoted(contains.part());
      case Operator.Lacks lacks -> "lacks " + quoted(lacks.part());
      case Operator.Matches matches -> "matches " + matches.pattern();
      case Operator.Exists exists -> exists.expected() ? "exists" : "does not exist";
      case Operator.Empty empty -> empty.expected() ? "empty" : "not empty";
      case Operator.Count count -> "count " + of(count.inner());
      case Operator.OneOf oneOf ->
          "one of " + oneOf.values().stream().map(Wording::of).collect(Collectors.joining(", "));
      case Operator.Type type -> "of type " + type.name();
      case Operator.Each each -> "each " + of(each.operators());
      case Operator.Any any -> "any " + of(any.operators());
    };
  }

  private static String of(TemplateTree tree) {
    return switch (tree) {
      case TemplateTree.Leaf leaf -> quoted(leaf.template());
      case TemplateTree.Constant constant -> of(constant.value());
      case TemplateTree.Items items ->
          items.items().stream().map(Wording::of).collect(Collectors.joining(", ", "[", "]"));
      case TemplateTree.Fields fields ->
          fields.fields().entrySet().stream()
              .map(field -> field.getKey() + ": " + of(field.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String of(Literal literal) {
    return switch (literal) {
      case Literal.Null _ -> "null";
      case Literal.Bool bool -> String.valueOf(bool.value());
      case Literal.Number number -> new Value.Number(number.value()).text();
    };
  }

  /** A text in quotes, an expression as it stands. */
  public static String quoted(Template template) {
    return template.isSingleExpression() ? template.source() : quoted(template.source());
  }

  /** In quotes and on one line, with the white space that does not look like one space spelled. */
  private static String quoted(String text) {
    return '"'
        + text.replace("\r", "\\r")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
            .replace("\u00A0", "\\u00A0")
        + '"';
  }

  /** What was seen; text in quotes. Redact it, then {@link #shorten} it. */
  public static String seen(Subject subject) {
    Value value = subject.value();
    if (value == null) {
      return "nothing";
    }
    return switch (subject.kind()) {
      case DURATION -> Durations.of(Long.parseLong(value.text()));
      case SIZE -> value.text() + " bytes";
      case JSON, TEXT -> value instanceof Value.Text text ? quoted(text.text()) : value.text();
    };
  }

  /** At most 200 characters on one line. */
  public static String shorten(String text) {
    String line = text.replaceAll("\\s*[\\r\\n\\t\\f]\\s*", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    String end = line.startsWith("\"") ? "…\"" : "…";
    int cut = LONGEST - end.length();
    return line.substring(0, Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut) + end;
  }
}
