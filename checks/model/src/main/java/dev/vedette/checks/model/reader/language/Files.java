// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Parsed;
import dev.vedette.checks.model.reader.shape.ScalarShape;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.SchemaBook;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.Node;
import dev.vedette.checks.model.repository.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of the repository: the settings at the root, or checks. */
public final class Files {
  private static final Shape<Integer> VERSION_1 =
      new ScalarShape<>(
          "1",
          Schema.any().with("const", 1),
          scalar ->
              scalar.text().equals("1")
                  ? Parsed.good(1)
                  : Parsed.bad(
                      "version '" + scalar.text() + "' of the check language is not known",
                      "write version: 1"));
  private static final Field<Integer> VERSION =
      Field.required("version", VERSION_1, "The version of the check language: 1.");
  private static final Field<Node> DEFAULTS =
      Field.optional(
          "defaults",
          Shapes.raw(Checks.DEFAULTS),
          "Inherited by checks; the nearest wins, maps merge, lists replace, null removes.");
  private static final Field<List<Node>> CHECKS =
      Field.optional("checks", Shapes.list(Shapes.raw(Checks.SHAPE)), "The checks.");

  private static final Keys COMMON = Keys.of(VERSION, DEFAULTS, CHECKS);

  /** The settings, which may hold checks too. */
  public static final Shape<FileEntry> ROOT =
      ObjectShape.of(
          "settings",
          "vedette.yaml",
          COMMON.and(Keys.of(SettingsKeys.ALL.toArray(Field<?>[]::new))).reserving(Later.KEYS),
          fields -> entry(fields, Optional.of(SettingsKeys.of(fields))));

  /** Checks. */
  public static final Shape<FileEntry> OF_CHECKS =
      ObjectShape.of(
          "checks",
          "a file of checks",
          COMMON.elsewhere(SettingsKeys.names(), "vedette.yaml").reserving(Later.KEYS),
          fields -> entry(fields, Optional.empty()));

  private Files() {}

  /** The JSON Schema of both kinds of file. */
  public static Schema schema() {
    return new SchemaBook().document(ROOT, "Vedette check language, version 1");
  }

  private static FileEntry entry(Fields fields, Optional<Settings> settings) {
    Optional<Node> defaults = fields.find(DEFAULTS);
    return new FileEntry(
        fields.mapping(), defaults, new ArrayList<>(fields.or(CHECKS, List.of())), settings);
  }
}
