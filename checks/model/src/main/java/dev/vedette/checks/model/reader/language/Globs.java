// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Parsed;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.Shape;

/** Patterns over whole URLs. */
final class Globs {
  static final Shape<Template> SHAPE = new Sought(Schema.of("string"), Globs::check);

  private Globs() {}

  private static Parsed<String> check(String glob) {
    if (glob.isBlank()) {
      return Parsed.bad("nothing is looked for", "write a glob such as **/account");
    }
    String begin = glob.replaceFirst("(?s)[/#].*", "");
    return begin.matches("(?s).*[:*?].*")
        ? Parsed.good(glob)
        : Parsed.bad(
            "no URL begins with '" + glob + "'", "write **" + (begin.isEmpty() ? "" : "/") + glob);
  }
}
