// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.CheckDefinition.Origin;
import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.yaml.CanonicalJson;
import dev.vedette.checks.model.reader.yaml.Node;
import dev.vedette.checks.model.repository.Location;
import dev.vedette.checks.model.repository.SecretScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The form in which a check travels, and its hash. */
final class Content {
  static final String VARIABLES = "_location_variables";
  static final String SECRETS = "_secrets";

  private static final Place NOWHERE = new Place("", 1, 1);

  private Content() {}

  static Origin of(Unit unit, List<Location> locations, Map<String, SecretScope> scopes) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : unit.written().entries()) {
      entries.add(
          entry.name().equals("locations")
              ? new Node.Entry(entry.key(), ids(locations.stream().map(Location::id).toList()))
              : entry);
    }
    Set<String> variables = LocationVariables.named(unit.entry().source().sightings());
    addIfAny(entries, VARIABLES, variables(locations, variables));
    Set<String> secrets = SecretUse.named(unit.entry().source().sightings());
    addIfAny(entries, SECRETS, secrets(scopes, secrets));
    String json = CanonicalJson.of(new Node.Mapping(NOWHERE, entries, true));
    return new Origin(unit.path(), unit.written().place().line(), json, sha256(json));
  }

  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void addIfAny(List<Node.Entry> entries, String key, List<Node.Entry> inner) {
    if (!inner.isEmpty()) {
      entries.add(entry(key, map(inner)));
    }
  }

  private static List<Node.Entry> variables(List<Location> locations, Set<String> names) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Location location : locations) {
      List<Node.Entry> values =
          names.stream()
              .filter(location.variables()::containsKey)
              .map(name -> entry(name, text(location.variables().getOrDefault(name, ""))))
              .toList();
      if (!values.isEmpty()) {
        entries.add(entry(location.id().value(), map(values)));
      }
    }
    return entries;
  }

  private static List<Node.Entry> secrets(Map<String, SecretScope> scopes, Set<String> names) {
    return names.stream()
        .filter(scopes::containsKey)
        .map(name -> entry(name, scope(Objects.requireNonNull(scopes.get(name)))))
        .toList();
  }

  private static Node scope(SecretScope scope) {
    List<Node.Entry> entries = new ArrayList<>();
    if (!scope.hosts().isEmpty()) {
      entries.add(entry("hosts", texts(scope.hosts())));
    }
    if (!scope.owners().isEmpty()) {
      entries.add(entry("owners", texts(scope.owners())));
    }
    if (scope.expires() != null) {
      entries.add(entry("expires", text(scope.expires().toString())));
    }
    return map(entries);
  }

  private static Node ids(List<LocationId> ids) {
    return texts(ids.stream().sorted().map(LocationId::value).toList());
  }

  private static Node texts(List<String> texts) {
    return new Node.Sequence(NOWHERE, texts.stream().<Node>map(Content::text).toList());
  }

  private static Node map(List<Node.Entry> entries) {
    return new Node.Mapping(NOWHERE, entries, true);
  }

  private static Node.Entry entry(String key, Node value) {
    return new Node.Entry(text(key), value);
  }

  private static Node.Scalar text(String text) {
    return new Node.Scalar(NOWHERE, text, Node.Kind.TEXT, new Node.Style(1, false));
  }
}
