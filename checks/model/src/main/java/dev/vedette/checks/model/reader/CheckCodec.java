// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckDefinition.Origin;
import dev.vedette.checks.model.reader.language.CheckEntry;
import dev.vedette.checks.model.reader.language.Checks;
import dev.vedette.checks.model.reader.language.LocationChoice;
import dev.vedette.checks.model.reader.language.Travelling;
import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.shape.Reading;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.yaml.Node;
import dev.vedette.checks.model.reader.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form in which a check travels: the check language itself, resolved, as JSON on one line, with
 * the keys {@code _location_variables} and {@code _secrets} beside the author's.
 */
public final class CheckCodec {
  private final Problems problems = new Problems();
  private final Reading reading = Reading.lenient(problems);

  private CheckCodec() {}

  /**
   * Binds what a controller wrote. Keys it does not know are passed over: the controller may be
   * newer.
   *
   * @throws IllegalArgumentException when it is no check all the same
   */
  public static ResolvedCheck read(String json) {
    return new CheckCodec().resolved(json);
  }

  /** The check with what an agent needs beside it. */
  public static ResolvedCheck resolve(CheckDefinition definition) {
    ResolvedCheck read = read(definition.origin().content());
    return new ResolvedCheck(definition, read.locationVariables(), read.secretScopes());
  }

  private ResolvedCheck resolved(String json) {
    Optional<Node> tree = new YamlText("check", problems).readOwn(json);
    Optional<CheckEntry> entry = tree.flatMap(node -> Checks.SHAPE.read(node, reading));
    if (entry.isEmpty() || problems.hasErrors()) {
      throw new IllegalArgumentException("not a check: " + problems.sorted());
    }
    return new ResolvedCheck(
        definition(entry.get(), new Origin("", 1, json, Content.sha256(json))),
        beside(tree.get(), Content.VARIABLES, Travelling.VARIABLES),
        beside(tree.get(), Content.SECRETS, Travelling.SECRETS));
  }

  private static CheckDefinition definition(CheckEntry entry, Origin origin) {
    if (!(entry.locations() instanceof LocationChoice.Named named)) {
      throw new IllegalArgumentException("not resolved: " + entry.identity().id());
    }
    return new CheckDefinition(
        entry.identity(),
        entry.cadence(),
        List.copyOf(named.names()),
        entry.spec(),
        entry.alerting(),
        origin);
  }

  private <K, V> Map<K, V> beside(Node tree, String key, Shape<Map<K, V>> shape) {
    return tree instanceof Node.Mapping mapping
        ? mapping.find(key).flatMap(node -> shape.read(node, reading)).orElse(Map.of())
        : Map.of();
  }
}
