// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.timetable;

import dev.vedette.checks.model.CheckId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/** Where in its period a check's ticks begin, so that checks do not all run at once. */
final class Phase {
  private Phase() {}

  /** The first eight bytes of the SHA-256 of the id, as an unsigned number, modulo the period. */
  static long of(CheckId stableId, Duration every) {
    byte[] hash = sha256(stableId.value().getBytes(StandardCharsets.UTF_8));
    return Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), every.toMillis());
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
