// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;

/** Checks what {@link EdwardsSigner} and its like sign: RFC 8037 section 3.1. */
final class EdwardsVerifier extends BaseJWSProvider implements JWSVerifier {
  private final EdECPublicKey key;

  EdwardsVerifier(EdECPublicKey key) {
    super(JWSAlgorithm.Family.ED);
    this.key = key;
  }

  @Override
  public boolean verify(JWSHeader header, byte[] input, Base64URL signed) throws JOSEException {
    try {
      Signature signature = Signature.getInstance("EdDSA");
      signature.initVerify(key);
      signature.update(input);
      return signature.verify(signed.decode());
    } catch (SignatureException notOne) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new JOSEException("cannot check with a key of an Edwards curve", e);
    }
  }
}
