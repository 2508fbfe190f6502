// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Takes known secrets out of a text, in the forms in which an answer may repeat them: as they are,
 * URL-encoded, in base64 at any alignment, JSON-escaped. One for each run.
 */
public final class Redactor {
  private static final String MASK = "•••";

  // Longest first, so that a secret within a longer one does not leave the rest of it standing.
  private final Set<String> forms =
      new ConcurrentSkipListSet<>(
          Comparator.comparingInt(String::length).reversed().thenComparing(s -> s));

  /** From now on {@code secret} is taken out. */
  public void add(Secret secret) {
    forms.addAll(SecretForms.of(secret.reveal()));
  }

  /** The text without any secret. */
  public String redact(String text) {
    String clean = text;
    for (String form : forms) {
      clean = clean.replace(form, MASK);
    }
    return clean;
  }

  /** The same for each of them. */
  public List<String> redact(List<String> texts) {
    return texts.stream().map(this::redact).toList();
  }
}
