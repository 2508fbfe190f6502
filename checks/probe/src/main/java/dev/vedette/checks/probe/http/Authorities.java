// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.probe.scope.CannotException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collection;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Whom a probe trusts: the platform's authorities, or those of a PEM text alone. */
final class Authorities {
  private final X509ExtendedTrustManager platform;

  private Authorities(X509ExtendedTrustManager platform) {
    this.platform = platform;
  }

  /** Reads the platform's authorities, once. */
  static Authorities ofPlatform() {
    return new Authorities(trusting(null));
  }

  X509ExtendedTrustManager platform() {
    return platform;
  }

  /** Those of {@code pem} alone. Throws {@link CannotException} for a text without certificates. */
  static X509ExtendedTrustManager of(String pem) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate certificate : certificates(pem, "tls.ca")) {
        store.setCertificateEntry("authority-" + store.size(), certificate);
      }
      return trusting(store);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("cannot hold certificates in memory", e);
    }
  }

  /** The certificates in {@code pem}, at least one; {@code key} is where the author wrote it. */
  static Collection<? extends Certificate> certificates(String pem, String key) {
    try {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
      if (!certificates.isEmpty()) {
        return certificates;
      }
    } catch (CertificateException e) {
      throw notPem(key);
    }
    throw notPem(key);
  }

  private static CannotException notPem(String key) {
    return CannotException.definition(key + ": wants certificates as PEM text");
  }

  private static X509ExtendedTrustManager trusting(@Nullable KeyStore store) {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509ExtendedTrustManager.class::isInstance)
          .map(X509ExtendedTrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no trust manager", e);
    }
  }
}
