// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Durations;
import dev.vedette.checks.model.report.TlsFacts;
import dev.vedette.checks.model.report.TlsFacts.Certificate;
import java.io.EOFException;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What a broken TLS handshake means to a person. */
record TlsDiagnosis(Attempt.Sent sent, Instant now) {
  /** Beside what was seen: a server that insists may say no more than that it hangs up. */
  static final String ASKED =
      "; the server asked for a client certificate, and auth.mtls gives none";

  private static final int NAMES_SHOWN = 5;

  /** Certificate or handshake, and what to say. */
  record Problem(Cause cause, String message) {}

  Problem of(IOException e) {
    RecordingTrust.Seen shown = sent.tls().shown();
    if (shown != null && e instanceof SSLPeerUnverifiedException) {
      return new Problem(Cause.CERTIFICATE, otherNames(TlsReader.refused(shown.chain())));
    }
    if (shown != null && shown.objection() != null && sent.tls().choice().verify()) {
      return new Problem(
          Cause.CERTIFICATE, objection(TlsReader.refused(shown.chain()), shown.objection()));
    }
    return new Problem(Cause.TLS, handshake(e) + (sent.tls().lacksIdentity() ? ASKED : ""));
  }

  private String otherNames(TlsFacts facts) {
    List<String> names = facts.chain().isEmpty() ? List.of() : facts.chain().getFirst().names();
    String list = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    String more =
        names.size() > NAMES_SHOWN ? " and " + (names.size() - NAMES_SHOWN) + " more" : "";
    String wanted = sent.tls().choice().serverName();
    return "certificate is for "
        + (names.isEmpty() ? "no name" : list + more)
        + ", not for "
        + (wanted == null ? sent.request().url().host() : wanted);
  }

  private String objection(TlsFacts facts, CertificateException objection) {
    for (Certificate certificate : facts.chain()) {
      String problem = outOfTime(certificate, certificate.equals(facts.chain().getFirst()));
      if (problem != null) {
        return problem;
      }
    }
    Certificate leaf = facts.chain().getFirst();
    if (String.valueOf(objection.getMessage()).toLowerCase(Locale.ROOT).contains("revoked")) {
      return "certificate is revoked";
    }
    return facts.chain().size() == 1 && leaf.subject().equals(leaf.issuer())
        ? "certificate is self-signed (" + leaf.subject() + ")"
        : "certificate is not from a trusted authority (issuer "
            + facts.chain().getLast().issuer()
            + ")";
  }

  private @Nullable String outOfTime(Certificate certificate, boolean leaf) {
    String whose = leaf ? "certificate" : "certificate of the authority " + certificate.subject();
    Instant until = certificate.validity().until();
    if (until.isBefore(now)) {
      return whose + " expired " + Durations.of(Duration.between(until, now)) + " ago, at " + until;
    }
    Instant from = certificate.validity().from();
    return from.isAfter(now) ? whose + " is not valid before " + from : null;
  }

  private static String handshake(IOException e) {
    String text = String.valueOf(e.getMessage());
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("protocol_version") || lower.contains("handshake_failure")) {
      return "no TLS version and cipher in common with the server (" + text + ")";
    }
    if (lower.contains("unrecognized ssl message") || lower.contains("unrecognized record")) {
      return "the server does not speak TLS on this port";
    }
    boolean closed =
        e instanceof EOFException
            || e.getCause() instanceof EOFException
            || lower.contains("terminated the handshake")
            || lower.contains("connection reset")
            || lower.contains("broken pipe")
            || lower.contains("unexpected end of stream");
    return closed ? "connection closed in the TLS handshake" : "TLS handshake failed: " + text;
  }
}
