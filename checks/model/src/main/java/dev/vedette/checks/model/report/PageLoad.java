// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of a page: a row of the waterfall.
 *
 * @param step index of the step in {@link RunReport#steps()} in which it began
 * @param visit index of the visit in {@link Detail.Browser#visits()} that it belongs to; −1 for
 *     none
 * @param answer null when nothing came back
 */
public record PageLoad(
    int step, int visit, Asked asked, @Nullable Answered answer, LoadTiming timing) {

  /**
   * What was asked for, and why.
   *
   * @param url redacted
   * @param type the browser's word in lower case: {@code document, script, stylesheet, font, image,
   *     xhr, fetch, …}
   * @param owner the registrable domain of its host
   * @param initiator URL of what asked for it, redacted; null when the document itself did
   * @param blocking whether nothing was painted, or no script ran, before it had come
   */
  public record Asked(
      String method,
      String url,
      String type,
      String owner,
      @Nullable String initiator,
      boolean blocking) {}

  /**
   * What came back.
   *
   * @param protocol {@code h2}, {@code http/1.1}, {@code h3}
   * @param bytes over the wire; 0 from a cache
   * @param cached whether it came from the browser's own cache
   * @param address connected to, without brackets; null when it is not known
   * @param edge headers that tell of a CDN, such as {@code x-cache}, {@code cf-ray}, {@code
   *     x-served-by}, {@code via}, {@code server-timing}; redacted
   */
  public record Answered(
      int status,
      String protocol,
      long bytes,
      boolean cached,
      @Nullable String address,
      Map<String, String> edge) {
    public Answered {
      edge = Map.copyOf(edge);
    }
  }

  /**
   * When it happened.
   *
   * @param begin offset from the start of the run
   * @param phases only those that happened; what they leave of {@code duration} is waiting for a
   *     connection
   * @param failure the browser's word, such as {@code net::ERR_CONNECTION_RESET}; null when it went
   *     well
   */
  public record LoadTiming(
      Duration begin, Duration duration, Map<Phase, Duration> phases, @Nullable String failure) {
    public LoadTiming {
      phases = Map.copyOf(phases);
    }
  }
}
