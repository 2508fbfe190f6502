// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fields of a page that are for secrets, by what the check calls them. */
final class SecretFields {
  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)passw|pwd|passphrase|passcode|kennwort|contrase[nñ]a|mot de passe|wachtwoord|senha"
              + "|secret|api[-_ ]?key");

  private SecretFields() {}

  /** Whether a browser action types into such a field. */
  static boolean areFilledBy(Node.Mapping action) {
    return Stream.of("fill", "type")
        .map(action::find)
        .flatMap(Optional::stream)
        .anyMatch(SecretFields::tells);
  }

  /** What it is in tells nothing of the field. */
  private static boolean tells(Node field) {
    return field instanceof Node.Mapping target
        && target.entries().stream()
            .map(Node.Entry::value)
            .anyMatch(
                value ->
                    value instanceof Node.Scalar scalar && TELLING.matcher(scalar.text()).find());
  }
}
