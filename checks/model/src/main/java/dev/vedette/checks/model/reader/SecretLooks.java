// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.Set;
import java.util.regex.Pattern;

/** Warns of literals that look like secrets: they would be in git for ever. */
final class SecretLooks {
  private static final Pattern TELLING_KEY =
      Pattern.compile(
          "(?i).*(password|passwd|secret|api[_-]?key|routing_key|private_key|authorization|totp|access[_-]?token|auth[_-]?token|refresh[_-]?token)|token|bearer");
  private static final Pattern TELLING_VALUE =
      Pattern.compile(
          "(?s).*(-----BEGIN [A-Z ]*PRIVATE KEY|\\bAKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{30,}"
              + "|\\bxox[abprs]-[A-Za-z0-9-]{10,}|\\bsk_live_[A-Za-z0-9]{10,}"
              + "|\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.).*");
  private static final int SHORTEST = 8;

  /** Of what is typed into a field whose name tells. */
  private static final int SHORTEST_TYPED = 4;

  /** Places where such words name something else. */
  private static final Set<String> OTHER_SENSE =
      Set.of("save", "expect", "thresholds", "secrets", "tags");

  private final Problems problems;

  SecretLooks(Problems problems) {
    this.problems = problems;
  }

  void check(Node node) {
    switch (node) {
      case Node.Mapping mapping -> {
        mapping.entries().forEach(this::check);
        checkTyped(mapping);
      }
      case Node.Sequence list -> list.items().forEach(this::check);
      case Node.Scalar scalar -> check("", scalar);
    }
  }

  private void check(Node.Entry entry) {
    if (OTHER_SENSE.contains(entry.name())) {
      return;
    }
    if (entry.value() instanceof Node.Scalar scalar) {
      check(entry.name(), scalar);
    } else {
      check(entry.value());
    }
  }

  private void check(String key, Node.Scalar scalar) {
    String text = scalar.text();
    boolean literal = !text.contains("$(") && text.length() >= SHORTEST;
    boolean told =
        TELLING_KEY.matcher(key).matches() && scalar.kind() == Node.Kind.TEXT && !isUrl(text);
    if (literal && (told || TELLING_VALUE.matcher(text).matches())) {
      warn(key, scalar);
    }
  }

  /** What is typed into a field for passwords. */
  private void checkTyped(Node.Mapping action) {
    if (SecretFields.areFilledBy(action)
        && action.find("with").orElse(null) instanceof Node.Scalar typed
        && !typed.text().contains("$(")
        && typed.text().length() >= SHORTEST_TYPED
        && !TELLING_VALUE.matcher(typed.text()).matches()) {
      warn("with", typed);
    }
  }

  private void warn(String key, Node.Scalar scalar) {
    problems.warning(
        scalar.place(),
        key.isEmpty() ? "this looks like a secret" : "'" + key + "' looks like it holds a secret",
        "give it to the agents as a secret and write $(secret.NAME)");
  }

  private static boolean isUrl(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }
}
