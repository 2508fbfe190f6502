// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.expect;

import dev.vedette.checks.model.expression.Value;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The thing that an expectation looks at.
 *
 * @param value null when it is not there; a duration in milliseconds, a size in bytes
 * @param kind how bounds are read and the value is shown
 */
public record Subject(@Nullable Value value, Kind kind) {
  /** How a value compares. */
  public enum Kind {
    /** As JSON: text is not a number. */
    JSON,
    /** Text from outside JSON: a number in it is a number. */
    TEXT,
    DURATION,
    SIZE
  }

  public static final Subject MISSING = new Subject(null, Kind.TEXT);

  public static Subject json(Value value) {
    return new Subject(value, Kind.JSON);
  }

  /** Text, or what is missing when null. */
  public static Subject text(@Nullable String text) {
    return text == null ? MISSING : new Subject(new Value.Text(text), Kind.TEXT);
  }

  public static Subject number(long number) {
    return new Subject(new Value.Number(BigDecimal.valueOf(number)), Kind.JSON);
  }

  public static Subject duration(Duration duration) {
    return new Subject(new Value.Number(BigDecimal.valueOf(duration.toMillis())), Kind.DURATION);
  }

  public static Subject size(long bytes) {
    return new Subject(new Value.Number(BigDecimal.valueOf(bytes)), Kind.SIZE);
  }
}
