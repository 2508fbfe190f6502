// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.report.TlsFacts;
import dev.vedette.checks.probe.http.Answer.CertificateSeen;
import dev.vedette.checks.probe.http.RunTls.TlsChoice;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import okhttp3.Connection;
import okhttp3.Handshake;
import org.jspecify.annotations.Nullable;

/**
 * TLS of one hop.
 *
 * @param tls null for plain text
 * @param before how many chains the run had seen before this hop
 */
record HopTls(TlsChoice choice, @Nullable RunTls tls, int before) {

  /** The chain that this hop's own handshake showed; null when there was none. */
  RecordingTrust.@Nullable Seen shown() {
    return tls != null && tls.trust().count() > before ? tls.trust().seen() : null;
  }

  /** Whether the server wanted a client certificate, and the run has none. */
  boolean lacksIdentity() {
    return tls != null && tls.nothing().asked();
  }

  /** Facts of the connection, or of the chain of a handshake that failed; null without TLS. */
  @Nullable TlsFacts facts(@Nullable Connection connection, boolean opened) {
    SSLSession session = session(connection);
    Handshake handshake = connection == null ? null : connection.handshake();
    if (session != null && handshake != null) {
      return TlsReader.facts(session, handshake, opened && shown() == null);
    }
    RecordingTrust.Seen shown = shown();
    return shown == null ? null : TlsReader.refused(shown.chain());
  }

  /** What the server proved of itself; null for plain text. */
  @Nullable CertificateSeen seen(@Nullable Connection connection, String host) {
    TlsFacts facts = facts(connection, false);
    SSLSession session = session(connection);
    if (tls == null || facts == null || session == null) {
      return null;
    }
    return new CertificateSeen(facts, isTrusted(tls, session), isNamed(session, host));
  }

  /** As its own handshake found: another host's may have come since. */
  private static boolean isTrusted(RunTls tls, SSLSession session) {
    try {
      RecordingTrust.Seen seen =
          session.getPeerCertificates()[0] instanceof X509Certificate leaf
              ? tls.trust().seen(leaf)
              : null;
      return seen != null && seen.objection() == null;
    } catch (SSLPeerUnverifiedException e) {
      return false;
    }
  }

  private static @Nullable SSLSession session(@Nullable Connection connection) {
    return connection != null && connection.socket() instanceof SSLSocket socket
        ? socket.getSession()
        : null;
  }

  private boolean isNamed(SSLSession session, String host) {
    String name = choice.serverName();
    return tls != null && tls.strict().verify(name == null ? host : name, session);
  }
}
