// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** Time-based one-time passwords: RFC 6238 over RFC 4226, SHA-1, 30 s steps, six digits. */
public final class Totp {
  private static final int STEP_SECONDS = 30;
  private static final int MODULUS = 1_000_000;

  private Totp() {}

  /** The password at {@code now}; empty when {@code seed} is not base 32. */
  public static Optional<String> now(String seed, Instant now) {
    return Base32.decode(seed).map(key -> sixDigits(key, now));
  }

  static String sixDigits(byte[] key, Instant now) {
    long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    byte[] digest = Hashes.hmac("HmacSHA1", key, ByteBuffer.allocate(8).putLong(step).array());
    int offset = digest[digest.length - 1] & 0xF;
    int code = ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE;
    return String.format("%06d", code % MODULUS);
  }
}
