// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The texts that betray a secret: itself, also as a header garbles it, and base64 of anything that
 * it is a part of.
 */
final class SecretForms {
  /** A shorter form would take ordinary words out of every text. */
  private static final int SHORTEST_DERIVED = 4;

  private static final Pattern LOST_IN_URL = Pattern.compile("[\\r\\n\\t\\f]");

  private SecretForms() {}

  static Set<SecretForm> of(String secret) {
    Set<SecretForm> forms = new HashSet<>();
    for (String text : new HashSet<>(List.of(secret, inUrl(secret)))) {
      if (!text.isEmpty()) {
        addForms(text, forms);
      }
    }
    return forms;
  }

  /**
   * URLs are written without line ends and tabs (WHATWG URL, basic URL parser), at both ends
   * without blanks.
   */
  private static String inUrl(String secret) {
    return LOST_IN_URL.matcher(secret).replaceAll("").strip();
  }

  private static void addForms(String secret, Set<SecretForm> forms) {
    for (String text : base64(secret.getBytes(UTF_8))) {
      if (text.length() >= SHORTEST_DERIVED) {
        forms.add(new SecretForm(text, false));
      }
    }
    forms.add(new SecretForm(secret, secret.length() >= SHORTEST_DERIVED));
    for (String text : garbled(secret)) {
      forms.add(new SecretForm(text, true));
    }
  }

  /**
   * What becomes of other than ASCII in a header: servers write question marks for what their
   * charset lacks, and clients read bytes as Latin-1. Without four letters that are left it is not
   * told from other garble.
   */
  private static Set<String> garbled(String secret) {
    Set<String> texts = new HashSet<>();
    texts.add(new String(secret.getBytes(UTF_8), ISO_8859_1));
    texts.add(new String(secret.getBytes(ISO_8859_1), ISO_8859_1));
    texts.add(new String(secret.getBytes(US_ASCII), US_ASCII));
    texts.remove(secret);
    texts.removeIf(text -> text.replace("?", "").length() < SHORTEST_DERIVED);
    return texts;
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
