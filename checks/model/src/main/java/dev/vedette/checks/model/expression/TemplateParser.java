// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into plain parts and {@code $(…)}. */
final class TemplateParser {
  private final String source;
  private final List<Template.Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  TemplateParser(String source) {
    this.source = source;
  }

  ParsedTemplate parse() {
    try {
      int at = 0;
      while (at < source.length()) {
        at = partAt(at);
      }
      endText();
      return new ParsedTemplate.Good(new Template(source, parts));
    } catch (SyntaxException bad) {
      return bad.asBad();
    }
  }

  /** Takes one piece and answers where the next begins. */
  private int partAt(int at) {
    if (source.startsWith("$$(", at)) {
      text.append("$(");
      return at + 3;
    }
    if (!source.startsWith("$(", at)) {
      text.append(source.charAt(at));
      return at + 1;
    }
    endText();
    ExpressionParser parser = new ExpressionParser(source, at);
    parts.add(new Template.Part.Value(parser.parse()));
    return parser.end();
  }

  private void endText() {
    if (!text.isEmpty()) {
      parts.add(new Template.Part.Text(text.toString()));
      text.setLength(0);
    }
  }
}
