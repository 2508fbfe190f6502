// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import dev.vedette.checks.model.expression.UnresolvedException.Missing;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Carries out the functions. */
final class Functions {
  private final Sources sources;

  Functions(Sources sources) {
    this.sources = sources;
  }

  Value call(Function function, List<String> arguments) {
    return switch (function) {
      case NOW -> now(arguments.isEmpty() ? "" : arguments.getFirst());
      case UUID -> new Value.Text(uuid());
      case RANDOM -> random(arguments.getFirst());
      case BASE64 ->
          new Value.Text(Base64.getEncoder().encodeToString(bytes(arguments.getFirst())));
      case URLENCODE -> new Value.Text(urlencode(arguments.getFirst()));
      case SHA256 -> new Value.Text(Hashes.sha256(bytes(arguments.getFirst())));
      case HMAC_SHA256 ->
          new Value.Text(Hashes.hmacSha256(bytes(arguments.get(0)), bytes(arguments.get(1))));
      case TOTP -> totp(arguments.getFirst());
    };
  }

  private Value now(String format) {
    Instant now = sources.clock().instant();
    try {
      return TimeFormat.parse(format).format(now);
    } catch (IllegalArgumentException | DateTimeException bad) {
      throw cannot(Function.NOW, "'" + format + "' is no format of a date");
    }
  }

  /** Version 4, as in RFC 9562. */
  private String uuid() {
    long high = (sources.random().nextLong() & ~0xF000L) | 0x4000L;
    long low = (sources.random().nextLong() >>> 2) | Long.MIN_VALUE;
    return new UUID(high, low).toString();
  }

  private Value random(String bound) {
    long below = whole(bound);
    if (below < 1) {
      throw cannot(Function.RANDOM, "it takes a whole number of at least 1");
    }
    return new Value.Number(BigDecimal.valueOf(sources.random().nextLong(below)));
  }

  private static long whole(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notWhole) {
      return -1;
    }
  }

  /** Percent-encoding of RFC 3986; a blank is {@code %20}, as a path needs it. */
  private static String urlencode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private Value totp(String seed) {
    return Totp.now(seed, sources.clock().instant())
        .map(Value.Text::new)
        .orElseThrow(() -> cannot(Function.TOTP, "the seed is not base 32 (A-Z, 2-7)"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static UnresolvedException cannot(Function function, String why) {
    return new UnresolvedException(
        Missing.FUNCTION, function.word(), function.usage() + ": " + why);
  }
}
