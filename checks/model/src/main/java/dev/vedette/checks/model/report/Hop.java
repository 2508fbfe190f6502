// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer; a redirect begins another. All durations are monotonic.
 *
 * @param step index of the step in {@link RunReport#steps()}
 * @param request what was asked
 * @param answer what came back; null when nothing did
 * @param connection how it was reached; null when it never was
 * @param timing when it happened and where the time went
 */
public record Hop(
    int step,
    HttpRequestFacts request,
    @Nullable HttpAnswerFacts answer,
    @Nullable ConnectionFacts connection,
    HopTiming timing) {

  /** Method and URL, redacted, without user info; bytes of head and body as written. */
  public record HttpRequestFacts(String method, String url, long bytesSent) {}

  /**
   * The answer.
   *
   * @param protocol {@code h2}, {@code http/1.1}
   * @param contentLength as announced, −1 when it was not
   * @param bytesReceived of the body, as it came over the wire
   * @param bodySize of the body after decompression
   * @param lastModified of the header of that name, in seconds of the epoch; null when it was not
   *     there
   */
  public record HttpAnswerFacts(
      int status,
      String protocol,
      long contentLength,
      long bytesReceived,
      long bodySize,
      @Nullable Long lastModified) {}

  /**
   * The connection.
   *
   * @param address the address connected to, without brackets
   * @param reused whether an earlier step of this run had opened it
   * @param tls null for plain text
   */
  public record ConnectionFacts(String address, int port, boolean reused, @Nullable TlsFacts tls) {}

  /**
   * When the hop happened.
   *
   * @param begin offset from the start of the run
   * @param duration from {@code begin} to the last byte, or to the failure
   * @param phases only those that happened
   */
  public record HopTiming(Duration begin, Duration duration, Map<Phase, Duration> phases) {
    public HopTiming {
      phases = Map.copyOf(phases);
    }

    /** What no phase accounts for. */
    public Duration unattributed() {
      return phases.values().stream().reduce(duration, Duration::minus);
    }
  }
}
