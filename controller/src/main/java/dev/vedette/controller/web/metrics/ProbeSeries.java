// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.metrics;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.TlsFacts;
import dev.vedette.controller.web.vitals.Vital;
import io.prometheus.metrics.model.snapshots.Labels;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes one run under the names and meanings of blackbox_exporter 0.28 (prober/http.go), and of k6
 * for what a browser saw.
 */
final class ProbeSeries {
  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

  private final Series series;
  private final Labels labels;

  ProbeSeries(Series series, Labels labels) {
    this.series = series;
    this.labels = labels;
  }

  void write(ProbeFacts facts, Duration timeout) {
    ProbeFacts.Outcome outcome = facts.outcome();
    gauge("probe_success", "Whether the target did right.", outcome.verdict().isRight() ? 1 : 0);
    gauge("probe_duration_seconds", "How long the whole run took.", outcome.seconds());
    gauge("probe_timeout_seconds", "Its timeout.", HttpFacts.seconds(timeout));
    HttpFacts http = facts.http();
    if (http != null) {
      gauge(
          "probe_failed_due_to_regex",
          "Whether an expectation on text or a header failed it.",
          outcome.byText() ? 1 : 0);
      gauge(
          "probe_failed_due_to_cel",
          "Whether an expectation on a value failed it.",
          outcome.byValue() ? 1 : 0);
      write(http);
    }
    facts.pages().forEach(this::write);
  }

  /** As k6 names them, in milliseconds; it has no name for the blocking time. */
  private void write(PageFacts page) {
    for (Vital vital : EnumSet.complementOf(EnumSet.of(Vital.TBT))) {
      Double value = vital.of(page.vitals());
      if (value != null) {
        series.gauge(
            "probe_browser_web_vital_" + Words.of(vital),
            "A page's " + vital.meaning() + (vital == Vital.CLS ? "." : ", in milliseconds."),
            labels.merge(Labels.of("url", page.url(), "rating", vital.rating(value).word())),
            value);
      }
    }
  }

  private void write(HttpFacts http) {
    gauge("probe_dns_lookup_time_seconds", "How long the name took to resolve.", http.lookup());
    if (http.address() != null) {
      address(http.address());
    }
    http.phases()
        .forEach(
            (phase, seconds) ->
                series.gauge(
                    "probe_http_duration_seconds",
                    "Where the time went, summed over all requests.",
                    labels.merge(Labels.of("phase", phase)),
                    seconds));
    gauge("probe_http_version", "HTTP version of the last answer.", http.version());
    gauge("probe_http_redirects", "How many redirects were followed.", http.redirects());
    gauge("probe_http_ssl", "Whether the last request went over TLS.", http.tls() == null ? 0 : 1);
    answer(http.answer());
    if (http.tls() != null) {
      tls(http.tls());
    }
  }

  private void address(String address) {
    gauge("probe_ip_protocol", "IP version of the last connection.", address.contains(":") ? 6 : 4);
    gauge("probe_ip_addr_hash", "FNV-1a of the last connection's address.", hash(address));
  }

  private void answer(Hop.@Nullable HttpAnswerFacts answer) {
    gauge(
        "probe_http_status_code",
        "Status of the last answer.",
        answer == null ? 0 : answer.status());
    gauge(
        "probe_http_content_length",
        "Length of the last body as announced, -1 when it was not.",
        answer == null ? 0 : (double) answer.contentLength());
    gauge(
        "probe_http_uncompressed_body_length",
        "Length of the last body after decompression.",
        answer == null ? 0 : (double) answer.bodySize());
    if (answer != null && answer.lastModified() != null) {
      gauge(
          "probe_http_last_modified_timestamp_seconds",
          "The last answer's Last-Modified.",
          (double) answer.lastModified());
    }
  }

  private void tls(TlsFacts tls) {
    series.info(
        "probe_tls_version",
        "TLS version in use.",
        labels.merge(Labels.of("version", tls.version())));
    series.info(
        "probe_tls_cipher", "TLS cipher in use.", labels.merge(Labels.of("cipher", tls.cipher())));
    Instant expiry = tls.earliestExpiry();
    if (expiry != null) {
      gauge(
          "probe_ssl_earliest_cert_expiry",
          "When the first certificate of the chain expires.",
          (double) expiry.getEpochSecond());
      gauge(
          "probe_ssl_last_chain_expiry_timestamp_seconds",
          "When the last chain expires.",
          (double) expiry.getEpochSecond());
      chain(tls.chain().getFirst());
    }
  }

  private void chain(TlsFacts.Certificate leaf) {
    series.info(
        "probe_ssl_last_chain",
        "The leaf certificate.",
        labels.merge(
            Labels.of(
                "fingerprint_sha256", leaf.sha256(),
                "subject", leaf.subject(),
                "issuer", leaf.issuer(),
                "subjectalternative", String.join(",", leaf.names()),
                "serialnumber", leaf.serial())));
  }

  private void gauge(String name, String help, double value) {
    series.gauge(name, help, labels, value);
  }

  /** FNV-1a, 32 bits, of the address' bytes. */
  static double hash(String address) {
    int hash = FNV_OFFSET;
    for (byte next : InetAddress.ofLiteral(address).getAddress()) {
      hash = (hash ^ (next & 0xff)) * FNV_PRIME;
    }
    return Integer.toUnsignedLong(hash);
  }
}
