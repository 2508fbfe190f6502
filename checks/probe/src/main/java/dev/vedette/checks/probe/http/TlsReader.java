// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.report.TlsFacts;
import dev.vedette.checks.model.report.TlsFacts.Certificate;
import dev.vedette.checks.model.report.TlsFacts.Validity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import okhttp3.Handshake;
import okhttp3.TlsVersion;

/** Facts of TLS connections and certificates. */
final class TlsReader {
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private TlsReader() {}

  /** Of a handshake that succeeded. */
  static TlsFacts facts(SSLSession session, Handshake handshake, boolean resumed) {
    return new TlsFacts(
        version(handshake.tlsVersion()),
        handshake.cipherSuite().javaName(),
        resumed,
        certificates(chain(session)));
  }

  /** As the server sent it; the client's own list is what it could verify. */
  private static List<X509Certificate> chain(SSLSession session) {
    try {
      return Arrays.stream(session.getPeerCertificates()).map(X509Certificate.class::cast).toList();
    } catch (SSLPeerUnverifiedException e) {
      return List.of();
    }
  }

  /** Of a handshake that failed after the server had shown its chain. */
  static TlsFacts refused(List<X509Certificate> chain) {
    return new TlsFacts("", "", false, certificates(chain));
  }

  private static String version(TlsVersion version) {
    return switch (version) {
      case TLS_1_3 -> "TLS 1.3";
      case TLS_1_2 -> "TLS 1.2";
      case TLS_1_1 -> "TLS 1.1";
      case TLS_1_0 -> "TLS 1.0";
      case SSL_3_0 -> "SSL 3.0";
    };
  }

  private static List<Certificate> certificates(List<X509Certificate> chain) {
    return chain.stream().map(TlsReader::certificate).toList();
  }

  private static Certificate certificate(X509Certificate certificate) {
    return new Certificate(
        fingerprint(certificate),
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getSerialNumber().toString(16),
        names(certificate),
        new Validity(
            certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant()));
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(certificate.getEncoded()));
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException("cannot hash a certificate that was just received", e);
    }
  }

  private static List<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .filter(name -> name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
              .map(name -> String.valueOf(name.get(1)))
              .toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }
}
