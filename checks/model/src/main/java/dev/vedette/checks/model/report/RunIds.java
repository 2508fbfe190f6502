// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Slot;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** Makes run ids. Layout: RFC 9562 section 5.7, with 74 bits of SHA-256 in place of randomness. */
public final class RunIds {
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private RunIds() {}

  /** The id of the attempt at {@code slot} under {@code fence} by {@code agent}. */
  public static RunId of(Slot slot, long fence, AgentId agent) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(slot + "\n" + fence + "\n" + agent));
    long high = (slot.due().toEpochMilli() << 16) | VERSION_7 | (hash.getShort() & 0x0fff);
    long low = VARIANT | (hash.getLong() & 0x3fff_ffff_ffff_ffffL);
    return new RunId(new UUID(high, low));
  }

  /** The due instant that an id carries. */
  public static Instant due(RunId id) {
    return Instant.ofEpochMilli(id.value().getMostSignificantBits() >>> 16);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
