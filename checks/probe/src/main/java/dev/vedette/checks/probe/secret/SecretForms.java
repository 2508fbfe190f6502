// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/** The forms in which a secret may turn up in what a target says or where it redirects to. */
final class SecretForms {
  /** A derived form shorter than this would take ordinary words out of every text. */
  private static final int SHORTEST_DERIVED = 4;

  private SecretForms() {}

  static Set<String> of(String secret) {
    if (secret.isEmpty()) {
      return Set.of();
    }
    Set<String> derived = new HashSet<>();
    addUrlEncoded(secret, derived);
    addJsonEscaped(secret, derived);
    addBase64(secret.getBytes(StandardCharsets.UTF_8), derived);
    derived.removeIf(form -> form.length() < SHORTEST_DERIVED);
    derived.add(secret);
    return derived;
  }

  private static void addUrlEncoded(String secret, Set<String> forms) {
    String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    forms.add(encoded);
    forms.add(encoded.replace("+", "%20"));
    forms.add(lowerCaseEscapes(encoded));
  }

  private static String lowerCaseEscapes(String encoded) {
    StringBuilder out = new StringBuilder(encoded);
    for (int i = 0; i + 2 < out.length(); i++) {
      if (out.charAt(i) == '%') {
        out.setCharAt(i + 1, Character.toLowerCase(out.charAt(i + 1)));
        out.setCharAt(i + 2, Character.toLowerCase(out.charAt(i + 2)));
      }
    }
    return out.toString();
  }

  private static void addJsonEscaped(String secret, Set<String> forms) {
    String escaped =
        secret
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");
    forms.add(escaped);
    forms.add(escaped.replace("/", "\\/"));
  }

  /**
   * Base64 looks different for each of three positions of the secret within the encoded text; what
   * stays the same are the characters that hold bits of the secret alone.
   */
  private static void addBase64(byte[] secret, Set<String> forms) {
    for (int before = 0; before < 3; before++) {
      byte[] padded = new byte[before + secret.length];
      System.arraycopy(secret, 0, padded, before, secret.length);
      int first = before == 0 ? 0 : before + 1;
      int whole = (padded.length * 8) / 6;
      addCut(Base64.getEncoder(), padded, first, whole, forms);
      addCut(Base64.getUrlEncoder(), padded, first, whole, forms);
    }
  }

  private static void addCut(
      Base64.Encoder encoder, byte[] bytes, int first, int end, Set<String> forms) {
    String encoded = encoder.withoutPadding().encodeToString(Arrays.copyOf(bytes, bytes.length));
    if (first < end) {
      forms.add(encoded.substring(first, end));
    }
  }
}
