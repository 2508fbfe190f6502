// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Keys for Ed25519 and Ed448 (RFC 8037 section 2) as the platform has them. */
final class EdwardsKeys {
  /** What stands before a public key in its own form: RFC 8410 section 4. */
  private static final Map<Curve, String> HEADS =
      Map.of(Curve.Ed25519, "302a300506032b6570032100", Curve.Ed448, "3043300506032b6571033a00");

  private EdwardsKeys() {}

  /** Empty for a key of another curve, or one that is not private. */
  static Optional<PrivateKey> privateKey(OctetKeyPair pair) throws GeneralSecurityException {
    if (!HEADS.containsKey(pair.getCurve()) || !pair.isPrivate()) {
      return Optional.empty();
    }
    NamedParameterSpec curve = new NamedParameterSpec(pair.getCurve().getName());
    return Optional.of(
        KeyFactory.getInstance("EdDSA")
            .generatePrivate(new EdECPrivateKeySpec(curve, pair.getDecodedD())));
  }

  /** Empty for a key of another curve, or one that is broken. */
  static Optional<PublicKey> publicKey(OctetKeyPair pair) {
    String head = HEADS.get(pair.getCurve());
    if (head == null) {
      return Optional.empty();
    }
    byte[] encoded = HexFormat.of().parseHex(head + HexFormat.of().formatHex(pair.getDecodedX()));
    try {
      return Optional.of(
          KeyFactory.getInstance("EdDSA").generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException broken) {
      return Optional.empty();
    }
  }
}
