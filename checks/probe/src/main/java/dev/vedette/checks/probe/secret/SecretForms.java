// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/** The texts that betray a secret: itself, and base64 of anything that it is a part of. */
final class SecretForms {
  /** A shorter form would take ordinary words out of every text. */
  private static final int SHORTEST_DERIVED = 4;

  private SecretForms() {}

  static Set<SecretForm> of(String secret) {
    if (secret.isEmpty()) {
      return Set.of();
    }
    Set<SecretForm> forms = new HashSet<>();
    for (String text : base64(secret.getBytes(StandardCharsets.UTF_8))) {
      if (text.length() >= SHORTEST_DERIVED) {
        forms.add(new SecretForm(text, false));
      }
    }
    forms.add(new SecretForm(secret, secret.length() >= SHORTEST_DERIVED));
    return forms;
  }

  /**
   * Base64 looks different for each of three positions of the secret within the encoded text; what
   * stays the same are the characters that hold bits of the secret alone.
   */
  private static Set<String> base64(byte[] secret) {
    Set<String> texts = new HashSet<>();
    for (int before = 0; before < 3; before++) {
      byte[] padded = new byte[before + secret.length];
      System.arraycopy(secret, 0, padded, before, secret.length);
      int first = before == 0 ? 0 : before + 1;
      int whole = (padded.length * 8) / 6;
      if (first < whole) {
        texts.add(encoded(Base64.getEncoder(), padded).substring(first, whole));
        texts.add(encoded(Base64.getUrlEncoder(), padded).substring(first, whole));
      }
    }
    return texts;
  }

  private static String encoded(Base64.Encoder encoder, byte[] bytes) {
    return encoder.withoutPadding().encodeToString(bytes);
  }
}
