// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import java.util.List;
import java.util.Optional;

/**
 * What a page without fields asks a person to agree to.
 *
 * @param answers each button that may be pressed, with its form
 */
record Consent(List<Submission> answers) {

  static Consent asked(List<Form> forms) {
    return new Consent(
        forms.stream()
            .filter(form -> form.typed().isEmpty())
            .flatMap(form -> form.submissions().stream())
            .toList());
  }

  boolean isAsked() {
    return !answers.isEmpty();
  }

  /** The first that agrees, else the first that does not refuse. */
  Optional<Submission> given() {
    return first(Says.YES).or(() -> first(Says.NEITHER));
  }

  private Optional<Submission> first(Says wanted) {
    return answers.stream()
        .filter(answer -> answer.button() != null && Says.of(answer.button()) == wanted)
        .findFirst();
  }
}
