// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.RunId;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values of the domain are kept in columns. */
final class Column {
  private static final Instant EARLIEST = instant(Long.MIN_VALUE);
  private static final Instant LATEST = instant(Long.MAX_VALUE);

  private Column() {}

  /** Binds by type; a type that no column has is a bug. */
  static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    statement.setObject(index, stored(value));
  }

  private static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant instant -> micros(instant);
      case Duration duration -> micros(duration);
      case Enum<?> constant -> Words.of(constant);
      case RunId run -> bytes(run.value());
      case CheckId id -> id.value();
      case LocationId id -> id.value();
      case AgentId id -> id.value();
      case RuleId id -> id.value();
      case Boolean flag -> flag ? 1 : 0;
      case String text -> text;
      case Number number -> number;
      case byte[] bytes -> bytes;
      default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
    };
  }

  /** Since the epoch; what is finer is cut off, what is beyond the column's range is its limit. */
  static long micros(Instant instant) {
    if (instant.isAfter(LATEST)) {
      return Long.MAX_VALUE;
    }
    return instant.isBefore(EARLIEST)
        ? Long.MIN_VALUE
        : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  static Duration duration(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  private static byte[] bytes(UUID uuid) {
    return ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
