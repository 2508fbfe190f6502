// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.pem;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private keys: PKCS #8 of RSA, EC and Edwards curves, and PKCS #1 of RSA, without passwords. */
public final class PemKeys {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END");
  private static final List<String> KINDS = List.of("RSA", "EC", "EdDSA");

  /** What stands before a PKCS #1 key in PKCS #8: version 0, rsaEncryption (RFC 5958, RFC 8017). */
  private static final byte[] RSA_HEAD = {
    2, 1, 0, 0x30, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 1, 5, 0
  };

  private PemKeys() {}

  /** The first private key in {@code text}; empty when there is none that can be read. */
  public static Optional<PrivateKey> read(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      return Optional.empty();
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(block.group(2));
      return key(block.group(1) == null ? der : wrapped(der));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Optional<PrivateKey> key(byte[] pkcs8) {
    return KINDS.stream().map(kind -> key(kind, pkcs8)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<PrivateKey> key(String kind, byte[] pkcs8) {
    try {
      return Optional.of(
          KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    } catch (InvalidKeySpecException otherKind) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java platform has no keys of " + kind, e);
    }
  }

  private static byte[] wrapped(byte[] pkcs1) {
    return der(0x30, joined(RSA_HEAD, der(4, pkcs1)));
  }

  /** Tag, length and content: X.690 section 8.1.3, lengths of up to two bytes. */
  private static byte[] der(int tag, byte[] content) {
    int length = content.length;
    byte[] head =
        length < 128
            ? new byte[] {(byte) tag, (byte) length}
            : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    return joined(head, content);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = new byte[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
