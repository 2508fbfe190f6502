// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.report.TlsFacts;
import dev.vedette.controller.alerting.certificate.Certificate;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The certificates that a run saw: of each host the leaf, and what of its chain expires sooner. */
final class Sightings {
  private static final Pattern COMMON_NAME =
      Pattern.compile("(?:^|,)\\s*CN=((?:\\\\.|[^,\\\\])+)", Pattern.CASE_INSENSITIVE);

  private Sightings() {}

  /**
   * By host, then by fingerprint. Nothing of a run that did not trust what it saw: that may be
   * anybody's.
   */
  static Map<String, Map<String, Certificate>> of(RunReport report) {
    Map<String, Map<String, Certificate>> seen = new TreeMap<>();
    if (isTrusting(report.judgement().finding())) {
      for (Hop hop : Detail.Http.of(report.detail()).hops()) {
        Hop.ConnectionFacts connection = hop.connection();
        if (connection != null && connection.tls() != null) {
          add(seen, host(hop.request().url(), connection), connection.tls().chain());
        }
      }
    }
    return seen;
  }

  private static boolean isTrusting(@Nullable Finding finding) {
    return finding == null
        || (finding.cause() != Cause.CERTIFICATE && finding.cause() != Cause.TLS);
  }

  private static void add(
      Map<String, Map<String, Certificate>> seen, String host, List<TlsFacts.Certificate> chain) {
    if (chain.isEmpty()) {
      return;
    }
    Map<String, Certificate> here = seen.computeIfAbsent(host, any -> new LinkedHashMap<>());
    Instant leaf = chain.getFirst().validity().until();
    here.put(chain.getFirst().sha256(), certificate(chain.getFirst()));
    chain.stream()
        .skip(1)
        .filter(issuer -> issuer.validity().until().isBefore(leaf))
        .forEach(issuer -> here.put(issuer.sha256(), certificate(issuer)));
  }

  private static Certificate certificate(TlsFacts.Certificate seen) {
    String name = seen.names().isEmpty() ? common(seen.subject()) : seen.names().getFirst();
    return new Certificate(seen.sha256(), name, common(seen.issuer()), seen.validity().until());
  }

  /** The common name of a distinguished name; all of it where there is none. */
  private static String common(String distinguished) {
    Matcher name = COMMON_NAME.matcher(distinguished);
    return name.find() ? name.group(1).strip() : distinguished;
  }

  private static String host(String url, Hop.ConnectionFacts connection) {
    try {
      String authority = URI.create(url).getRawAuthority();
      if (authority != null) {
        return authority.toLowerCase(Locale.ROOT);
      }
    } catch (IllegalArgumentException e) {
      // Redaction may leave a text that is no URL any more.
    }
    return connection.address() + ":" + connection.port();
  }
}
