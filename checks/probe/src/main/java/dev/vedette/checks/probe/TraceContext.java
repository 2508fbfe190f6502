// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Tracing;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * What the requests of one run say of it, so that a backend's trace is found by the run: W3C Trace
 * Context (version 00, always sampled) and W3C Baggage. It holds no secret, and so goes to every
 * origin, by redirects too. Of one run, for one thread.
 */
public final class TraceContext {
  /** What RFC 9110 calls visible, without what W3C Baggage section 3.2 has escaped. */
  private static final String ESCAPED = "\",;\\%";

  private final Tracing tracing;
  private final String trace;
  private final String baggage;
  private final SplittableRandom spans;

  public TraceContext(CheckDefinition check, RunContext run) {
    this.tracing = check.spec().trace();
    this.trace = "00-" + run.id().traceId() + "-";
    this.baggage =
        "vedette.run="
            + run.id()
            + ",vedette.check="
            + escaped(check.id().value())
            + ",vedette.location="
            + escaped(run.location().value());
    // The id's last bits are a hash: seeds that differ, and the same spans for the same attempt.
    this.spans = new SplittableRandom(run.id().value().getLeastSignificantBits());
  }

  /**
   * The headers of one request, which is a span of its own.
   *
   * @param given says which headers the author has set: these stand
   */
  public void addTo(BiConsumer<String, String> headers, Predicate<String> given) {
    if (tracing == Tracing.OFF) {
      return;
    }
    if (!given.test("traceparent")) {
      headers.accept("traceparent", trace + span() + "-01");
    }
    if (tracing == Tracing.FULL && !given.test("baggage")) {
      headers.accept("baggage", baggage);
    }
  }

  /** Never all zeros, which would mean that there is none. */
  private String span() {
    long span = spans.nextLong();
    return HexFormat.of().toHexDigits(span == 0 ? 1 : span);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (octet > ' ' && octet < 0x7f && ESCAPED.indexOf(octet) < 0) {
        out.append((char) octet);
      } else {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
      }
    }
    return out.toString();
  }
}
