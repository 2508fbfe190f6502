// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions of the language, with how many arguments each takes. */
public enum Function {
  /** The time in UTC: {@code now()}, {@code now('yyyy-MM-dd')}, {@code now('unix')}. */
  NOW(0, 1, "now('FORMAT')"),
  /** A random UUID. */
  UUID(0, 0, "uuid()"),
  /** A random whole number from 0 to n - 1. */
  RANDOM(1, 1, "random(n)"),
  /** RFC 4648, padded, of the UTF-8 bytes. */
  BASE64(1, 1, "base64(x)"),
  /** Percent-encoded for any place in a URL. */
  URLENCODE(1, 1, "urlencode(x)"),
  /** Hex. */
  SHA256(1, 1, "sha256(x)"),
  /** Hex; the key's UTF-8 bytes. */
  HMAC_SHA256(2, 2, "hmac_sha256(key, x)"),
  /** RFC 6238 with SHA-1, 30 s, six digits; the seed in base 32. */
  TOTP(1, 1, "totp(seed)");

  private final int fewest;
  private final int most;
  private final String usage;

  Function(int fewest, int most, String usage) {
    this.fewest = fewest;
    this.most = most;
    this.usage = usage;
  }

  /** The function that is written so. */
  public static Optional<Function> named(String word) {
    return Arrays.stream(values()).filter(function -> function.word().equals(word)).findFirst();
  }

  /** All words, for suggestions. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Function::word).toList();
  }

  /** How it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How it is called, for messages. */
  public String usage() {
    return usage;
  }

  boolean takes(int arguments) {
    return fewest <= arguments && arguments <= most;
  }
}
