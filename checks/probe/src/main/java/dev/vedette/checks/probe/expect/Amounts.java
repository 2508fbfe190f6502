// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.expect;

import dev.vedette.checks.model.expression.Amount;
import dev.vedette.checks.model.expression.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** Amounts as the kind of thing that is looked at reads them. */
final class Amounts {
  private Amounts() {}

  /** A bound, durations in milliseconds and sizes in bytes; empty when it is none. */
  static Optional<BigDecimal> bound(String text, Subject.Kind kind) {
    return switch (kind) {
      case DURATION -> Amount.duration(text);
      case SIZE -> Amount.size(text);
      case JSON, TEXT -> Amount.number(text);
    };
  }

  /** The value as a number; empty when it is none. */
  static Optional<BigDecimal> of(Subject subject) {
    return switch (subject.value()) {
      case Value.Number number -> Optional.of(number.number());
      case Value.Text text when subject.kind() == Subject.Kind.TEXT -> Amount.number(text.text());
      case null, default -> Optional.empty();
    };
  }
}
