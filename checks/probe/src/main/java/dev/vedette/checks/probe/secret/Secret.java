// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A secret's value, which shows itself to nobody who does not ask by name. */
public final class Secret {
  private final String value;
  private @Nullable Set<SecretForm> forms;

  public Secret(String value) {
    this.value = value;
  }

  /** As an editor or {@code echo} leaves it: one line end at its end does not count. */
  public static Secret written(String text) {
    if (text.endsWith("\r\n")) {
      return new Secret(text.substring(0, text.length() - 2));
    }
    return new Secret(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
  }

  /** The value itself, to be sent; never to be logged, stored or reported. */
  public String reveal() {
    return value;
  }

  /** Whether {@code text} holds it, as it is, escaped or within base64. */
  public boolean isIn(String text) {
    return forms().stream().anyMatch(form -> form.isIn(text));
  }

  /** Every form in which a text may hold it. */
  Set<SecretForm> forms() {
    if (forms == null) {
      forms = SecretForms.of(value);
    }
    return forms;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && value.equals(secret.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Masked. */
  @Override
  public String toString() {
    return "•••";
  }
}
