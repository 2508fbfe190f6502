// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.metrics;

import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.model.report.TlsFacts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP part of what a run measured, as blackbox_exporter 0.28 counts it.
 *
 * @param lookup seconds of the first name's resolution
 * @param phases seconds by blackbox_exporter's names, summed over all requests; only {@code
 *     resolve} when no request was sent
 * @param address of the last connection; null when there was none
 * @param answer the last; null when there was none
 * @param tls of the last request; null for plain text
 */
record HttpFacts(
    double lookup,
    Map<String, Double> phases,
    int redirects,
    @Nullable String address,
    Hop.@Nullable HttpAnswerFacts answer,
    @Nullable TlsFacts tls) {

  static HttpFacts of(List<Hop> hops) {
    Hop last = hops.getLast();
    Hop.ConnectionFacts connection = last.connection();
    return new HttpFacts(
        seconds(hops.getFirst(), Phase.DNS),
        phases(hops),
        hops.size() - (int) hops.stream().map(Hop::step).distinct().count(),
        connection == null ? null : connection.address(),
        last.answer(),
        connection == null ? null : connection.tls());
  }

  /** As blackbox_exporter writes it: 1.1, 2, 3; 0 when there was no answer. */
  double version() {
    String protocol = answer == null ? "" : answer.protocol();
    return switch (protocol) {
      case "h2", "h2c", "h2_prior_knowledge", "http/2", "http/2.0" -> 2;
      case "h3", "http/3" -> 3;
      case "http/1.1" -> 1.1;
      case "http/1.0" -> 1.0;
      default -> 0;
    };
  }

  static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static Map<String, Double> phases(List<Hop> hops) {
    Map<String, Double> phases = new LinkedHashMap<>();
    phases.put("resolve", sum(hops, Phase.DNS));
    boolean sent =
        hops.stream()
            .map(hop -> hop.timing().phases().keySet())
            .anyMatch(seen -> seen.stream().anyMatch(phase -> phase != Phase.DNS));
    if (sent) {
      phases.put("connect", sum(hops, Phase.CONNECT));
      phases.put("tls", sum(hops, Phase.TLS));
      phases.put("processing", sum(hops, Phase.SEND) + sum(hops, Phase.WAIT));
      phases.put("transfer", sum(hops, Phase.RECEIVE));
    }
    return phases;
  }

  private static double sum(List<Hop> hops, Phase phase) {
    return hops.stream().mapToDouble(hop -> seconds(hop, phase)).sum();
  }

  private static double seconds(Hop hop, Phase phase) {
    Duration spent = hop.timing().phases().get(phase);
    return seconds(Objects.requireNonNullElse(spent, Duration.ZERO));
  }
}
