// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSocket;

/**
 * Whether a trusted certificate is revoked, by what its server staples to it (RFC 6066 section 8,
 * RFC 6960). Nobody else is asked: that would be a connection of its own in the middle of a
 * handshake, which no policy has allowed. What is not stapled, or proves nothing, is no objection.
 */
final class StapledStatus {
  private final List<X509Certificate> authorities;

  /** Whose responses count when a chain ends below its authority. */
  StapledStatus(X509Certificate... authorities) {
    this.authorities = List.of(authorities);
  }

  /** Throws {@link CertificateException} when the first of {@code chain} is revoked. */
  void check(X509Certificate[] chain, Socket socket) throws CertificateException {
    byte[] response = response(socket);
    Optional<X509Certificate> issuer = issuer(chain);
    if (response.length > 0 && issuer.isPresent() && isRevoked(chain[0], issuer.get(), response)) {
      throw new CertificateException("revoked");
    }
  }

  private static byte[] response(Socket socket) {
    if (socket instanceof SSLSocket secure
        && secure.getHandshakeSession() instanceof ExtendedSSLSession session) {
      List<byte[]> responses = session.getStatusResponses();
      return responses.isEmpty() ? new byte[0] : responses.getFirst();
    }
    return new byte[0];
  }

  private Optional<X509Certificate> issuer(X509Certificate[] chain) {
    return Stream.concat(Arrays.stream(chain).skip(1), authorities.stream())
        .filter(one -> one.getSubjectX500Principal().equals(chain[0].getIssuerX500Principal()))
        .findFirst();
  }

  private static boolean isRevoked(X509Certificate leaf, X509Certificate issuer, byte[] response) {
    try {
      CertPathValidator validator = CertPathValidator.getInstance("PKIX");
      PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
      checker.setOptions(Set.of(Option.ONLY_END_ENTITY, Option.NO_FALLBACK, Option.SOFT_FAIL));
      checker.setOcspResponses(Map.of(leaf, response));
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(issuer, null)));
      parameters.setRevocationEnabled(false);
      parameters.addCertPathChecker(checker);
      validator.validate(
          CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf)), parameters);
      return false;
    } catch (CertPathValidatorException e) {
      return e.getReason() == BasicReason.REVOKED;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
