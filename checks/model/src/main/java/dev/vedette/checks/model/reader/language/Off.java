// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Parsed;
import dev.vedette.checks.model.reader.shape.ScalarShape;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.Shape;
import java.util.List;
import java.util.Optional;

/** The word that removes a rule. */
final class Off {
  static final Shape<Optional<Fields>> SHAPE =
      new ScalarShape<>(
          "off, or a map of the rule's keys",
          Schema.words(List.of("off")),
          scalar ->
              scalar.text().equals("off")
                  ? Parsed.good(Optional.empty())
                  : Parsed.bad(
                      "'" + scalar.text() + "' is not a rule",
                      "write off to remove the rule, or a map of its keys"));

  private Off() {}
}
