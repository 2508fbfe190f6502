// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;

/**
 * Signs with Ed25519 or Ed448, whichever the key is of: RFC 8037 section 3.1. The library's own
 * signer wants another library; the platform can.
 */
final class EdwardsSigner extends BaseJWSProvider implements JWSSigner {
  private final EdECPrivateKey key;

  EdwardsSigner(EdECPrivateKey key) {
    super(JWSAlgorithm.Family.ED);
    this.key = key;
  }

  @Override
  public Base64URL sign(JWSHeader header, byte[] input) throws JOSEException {
    try {
      Signature signature = Signature.getInstance("EdDSA");
      signature.initSign(key);
      signature.update(input);
      return Base64URL.encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new JOSEException("cannot sign with a key of an Edwards curve", e);
    }
  }
}
