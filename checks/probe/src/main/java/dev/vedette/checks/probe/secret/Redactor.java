// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Takes known secrets out of a text, in the forms in which an answer may repeat them: as they are
 * or in capitals, escaped for a URL, JSON or HTML, in base64 at any alignment. One for each run.
 */
public final class Redactor {
  private static final String MASK = "•••";

  private final Set<SecretForm> forms = new ConcurrentSkipListSet<>();

  /** From now on {@code secret} is taken out. */
  public void add(Secret secret) {
    forms.addAll(secret.forms());
  }

  /** What betrays the secrets that it knows, for what is no text: a picture. */
  public List<String> telling() {
    return forms.stream().map(SecretForm::text).distinct().toList();
  }

  /** Whether it knows of no secret. */
  public boolean isEmpty() {
    return forms.isEmpty();
  }

  /** The text without any secret. */
  public String redact(String text) {
    String clean = text;
    for (SecretForm form : forms) {
      clean = form.replaced(clean, MASK);
    }
    return clean;
  }

  /** The same for each of them. */
  public List<String> redact(List<String> texts) {
    return texts.stream().map(this::redact).toList();
  }

  /**
   * The text without any secret, and without what is called a credential: for a text that is as
   * short as it will be told, since a name may have been cut off from what it names.
   */
  public String redactNamed(String text) {
    return NamedSecrets.masked(redact(text), MASK);
  }
}
