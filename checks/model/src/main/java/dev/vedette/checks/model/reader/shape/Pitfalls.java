// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.reader.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What YAML silently mangles. */
final class Pitfalls {
  /** Keys whose plain value a {@code #} is likely to cut. */
  private static final Set<String> FREE_TEXT =
      Set.of("contains", "lacks", "text", "name", "matches");

  private Pitfalls() {}

  /** Says whether an entry has its whole value, and tells the reading if not. */
  static boolean isWhole(Node.Mapping mapping, Node.Entry entry, Reading reading) {
    if (entry.isNull()) {
      tellNull(mapping, entry, reading);
      return false;
    }
    if (FREE_TEXT.contains(entry.name())
        && entry.value() instanceof Node.Scalar scalar
        && scalar.style().cutByComment()) {
      reading.error(
          scalar.place(),
          "a # after a blank begins a comment, so the value ends at '" + scalar.text() + "'",
          "quote the whole value, or put the comment on a line of its own");
      return false;
    }
    return true;
  }

  private static void tellNull(Node.Mapping mapping, Node.Entry entry, Reading reading) {
    Optional<Node.Scalar> before = cutValue(mapping, entry);
    if (before.isPresent()) {
      reading.error(
          entry.key().place(),
          "the comma before '" + entry.name() + "' ended the value",
          "quote it: \"" + before.get().text() + ", " + entry.name() + "\"");
    } else {
      reading.error(
          entry.value().place(), "'" + entry.name() + "' has no value", mend(entry.name()));
    }
  }

  /** Where null itself may be meant, how to say so. */
  private static String mend(String key) {
    if (key.startsWith("$")) {
      return "write one, or {type: \"null\"} if null is what it must be";
    }
    return switch (key) {
      case "equals" -> "write type: \"null\" in its place if null is what it must be";
      case "not" -> "write not: {type: \"null\"} if null is what it must not be";
      default -> "write one, in quotes if it holds a comma or a #";
    };
  }

  /** The plain value that stands right before an entry in braces that is nothing but a key. */
  private static Optional<Node.Scalar> cutValue(Node.Mapping mapping, Node.Entry entry) {
    List<Node.Entry> entries = mapping.entries();
    int at = entries.indexOf(entry);
    boolean bare = entry.value() instanceof Node.Scalar value && value.isEmpty();
    return mapping.flow()
            && bare
            && at > 0
            && entries.get(at - 1).value() instanceof Node.Scalar before
            && before.style().inset() == 0
        ? Optional.of(before)
        : Optional.empty();
  }
}
