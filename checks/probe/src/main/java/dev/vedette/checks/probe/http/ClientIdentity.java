// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.probe.pem.PemKeys;
import dev.vedette.checks.probe.scope.CannotException;
import dev.vedette.checks.probe.secret.Secret;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/**
 * What a run shows of itself in a TLS handshake. The texts show themselves to nobody.
 *
 * @param certificate PEM, the leaf first, then what vouches for it
 * @param key PEM
 */
record ClientIdentity(Secret certificate, Secret key) {
  private static final char[] NO_PASSWORD = {};

  /** Throws {@link CannotException} for texts that are no certificate and key. */
  KeyManager[] managers() {
    Certificate[] chain =
        Authorities.certificates(certificate.reveal(), "auth.mtls.certificate")
            .toArray(Certificate[]::new);
    PrivateKey own =
        PemKeys.read(key.reveal())
            .orElseThrow(
                () ->
                    CannotException.definition(
                        "auth.mtls.key: wants a private key as PEM (PKCS #8, or PKCS #1 for RSA)"));
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("client", own, NO_PASSWORD, chain);
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, NO_PASSWORD);
      KeyManager[] managers = factory.getKeyManagers();
      return Arrays.copyOf(managers, managers.length);
    } catch (GeneralSecurityException | IOException e) {
      throw CannotException.definition("auth.mtls: certificate and key do not belong together");
    }
  }
}
