// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.expression.Expression;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.expression.Template.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fills a receiver's texts with secrets, for one send: remembers what was missing, and takes what
 * it filled in out of anything that is to be shown.
 */
public final class SecretTexts {
  private static final int SHORTEST_TO_REDACT = 4;

  private final SecretSource source;
  private final List<String> used = new ArrayList<>();
  private final Set<String> problems = new LinkedHashSet<>();

  public SecretTexts(SecretSource source) {
    this.source = source;
  }

  /**
   * The text with its secrets; what cannot be filled in is left empty and told by {@link #problem}.
   */
  public String fill(Template template) {
    StringBuilder text = new StringBuilder();
    for (Part part : template.parts()) {
      text.append(
          switch (part) {
            case Part.Text plain -> plain.text();
            case Part.Value value -> value(value.expression());
          });
    }
    return text.toString();
  }

  private String value(Expression expression) {
    if (!(expression instanceof Expression.Secret secret)) {
      problems.add("a receiver takes text and $(secret.NAME) only; mend vedette.yaml");
      return "";
    }
    Optional<String> value = source.find(secret.name()).filter(found -> !found.isBlank());
    if (value.isEmpty()) {
      problems.add(
          "secret %1$s is missing; set VEDETTE_SECRET_%1$s for the controller or add the file %1$s to its secrets folder"
              .formatted(secret.name()));
    }
    value.ifPresent(used::add);
    return value.orElse("");
  }

  /** What was missing and how to mend it; empty when all was there. */
  public Optional<String> problem() {
    return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
  }

  /** {@code text} without any secret that was filled in. */
  public String redact(String text) {
    String clean = text;
    for (String secret : used) {
      if (secret.length() >= SHORTEST_TO_REDACT) {
        clean = clean.replace(secret, "[secret]");
      }
    }
    return clean;
  }

  /** {@code result} with its reason redacted. */
  public SendResult redact(SendResult result) {
    return switch (result) {
      case SendResult.Sent sent -> sent;
      case SendResult.RetryLater later ->
          new SendResult.RetryLater(redact(later.reason()), later.after(), later.maybeTaken());
      case SendResult.Rejected rejected -> new SendResult.Rejected(redact(rejected.reason()));
    };
  }
}
