// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.reader.language.Checks;
import dev.vedette.checks.model.reader.shape.Reading;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the checks of one file inherit: the nearest wins, maps merge, lists replace, {@code null}
 * removes. Every value keeps the place it was written at.
 */
final class Defaults {
  /** What an http check has no use for; such a default concerns the browser checks. */
  private static final Set<String> BROWSER_ONLY = Set.of("browser", "first_party");

  private final Optional<Node> inherited;

  Defaults(Optional<Node> file, Optional<Node> root) {
    this.inherited =
        file.map(near -> root.map(far -> merge(near, far)).orElse(near)).or(() -> root);
  }

  /** Tells of what is wrong with them, even when no check inherits them. */
  void check(Reading reading) {
    inherited.map(Defaults::withoutRemoved).ifPresent(it -> Checks.DEFAULTS.read(it, reading));
  }

  /** A check with what it inherits. */
  Node into(Node check) {
    Node whole = inherited.map(far -> merge(check, far)).orElse(check);
    boolean plain = !isBrowser(whole) && check instanceof Node.Mapping;
    return withoutRemoved(
        plain ? inherited.map(far -> merge(check, withoutBrowserKeys(far))).orElse(check) : whole);
  }

  private static boolean isBrowser(Node check) {
    return check instanceof Node.Mapping mapping
        && mapping.find("type").orElse(null) instanceof Node.Scalar type
        && type.text().equals("browser");
  }

  private static Node withoutBrowserKeys(Node defaults) {
    return filtered(defaults, entry -> !BROWSER_ONLY.contains(entry.name()));
  }

  private static Node merge(Node near, Node far) {
    return near instanceof Node.Mapping nearer && far instanceof Node.Mapping farther
        ? merge(nearer, farther)
        : near;
  }

  private static Node merge(Node.Mapping near, Node.Mapping far) {
    Map<String, Node.Entry> merged = new LinkedHashMap<>();
    near.entries().forEach(entry -> merged.put(entry.name(), entry));
    for (Node.Entry entry : far.entries()) {
      merged.compute(entry.name(), (name, own) -> own == null ? entry : merge(own, entry));
    }
    return new Node.Mapping(near.place(), List.copyOf(merged.values()), near.flow());
  }

  private static Node.@Nullable Entry merge(Node.Entry near, Node.Entry far) {
    return isRemoval(near) ? null : new Node.Entry(near.key(), merge(near.value(), far.value()));
  }

  /** A {@code null} that had nothing to remove does no harm. */
  private static Node withoutRemoved(Node check) {
    return filtered(check, entry -> !isRemoval(entry));
  }

  private static Node filtered(Node node, Predicate<Node.Entry> kept) {
    return node instanceof Node.Mapping mapping
        ? new Node.Mapping(
            mapping.place(), mapping.entries().stream().filter(kept).toList(), mapping.flow())
        : node;
  }

  private static boolean isRemoval(Node.Entry entry) {
    return entry.value() instanceof Node.Scalar scalar
        && scalar.kind() == Node.Kind.NULL
        && !scalar.isEmpty();
  }
}
