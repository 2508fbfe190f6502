// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import dev.vedette.checks.model.report.TlsFacts;
import dev.vedette.checks.model.report.TlsFacts.Certificate;
import dev.vedette.checks.model.report.TlsFacts.Validity;
import dev.vedette.checks.model.wire.ReportMessage.CertificateMessage;
import dev.vedette.checks.model.wire.ReportMessage.TlsMessage;
import org.jspecify.annotations.Nullable;

/** TLS facts from and to messages. */
final class TlsMapping {
  private TlsMapping() {}

  static @Nullable TlsMessage toMessage(@Nullable TlsFacts tls) {
    return tls == null
        ? null
        : new TlsMessage(
            tls.version(),
            tls.cipher(),
            tls.resumed(),
            tls.chain().stream().map(TlsMapping::toMessage).toList());
  }

  static @Nullable TlsFacts toFacts(@Nullable TlsMessage message) {
    return message == null
        ? null
        : new TlsFacts(
            message.version(),
            message.cipher(),
            message.resumed(),
            message.chain().stream().map(TlsMapping::toCertificate).toList());
  }

  private static CertificateMessage toMessage(Certificate certificate) {
    return new CertificateMessage(
        certificate.sha256(),
        certificate.subject(),
        certificate.issuer(),
        certificate.serial(),
        certificate.names(),
        certificate.validity().from(),
        certificate.validity().until());
  }

  private static Certificate toCertificate(CertificateMessage message) {
    return new Certificate(
        message.sha256(),
        message.subject(),
        message.issuer(),
        message.serial(),
        message.names(),
        new Validity(message.from(), message.until()));
  }
}
