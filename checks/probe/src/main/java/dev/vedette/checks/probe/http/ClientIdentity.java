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
import java.security.PublicKey;
import java.security.Signature;
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
  private static final byte[] PROBE = {1, 2, 3, 4};

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
      if (!isPair(own, chain[0].getPublicKey())) {
        throw apart();
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("client", own, NO_PASSWORD, chain);
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, NO_PASSWORD);
      KeyManager[] managers = factory.getKeyManagers();
      return Arrays.copyOf(managers, managers.length);
    } catch (GeneralSecurityException | IOException e) {
      throw apart();
    }
  }

  private static CannotException apart() {
    return CannotException.definition("auth.mtls: certificate and key do not belong together");
  }

  /** Whether what one signs the other verifies; the key store does not ask. */
  private static boolean isPair(PrivateKey own, PublicKey shown) throws GeneralSecurityException {
    if (!own.getAlgorithm().equals(shown.getAlgorithm())) {
      return false;
    }
    Signature signature = Signature.getInstance(algorithm(own));
    signature.initSign(own);
    signature.update(PROBE);
    byte[] signed = signature.sign();
    signature.initVerify(shown);
    signature.update(PROBE);
    return signature.verify(signed);
  }

  private static String algorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> key.getAlgorithm();
    };
  }
}
