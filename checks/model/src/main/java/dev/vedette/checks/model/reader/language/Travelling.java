// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.repository.SecretScope;
import java.util.Map;

/** What travels with a check beside the author's keys. */
public final class Travelling {
  /** Location → its variables. */
  public static final Shape<Map<LocationId, Map<String, String>>> VARIABLES =
      Shapes.map(Texts.id("a location", LocationId::new), Shapes.map(Texts.NAME, Texts.TEXT));

  /** Secret → where it may be sent. */
  public static final Shape<Map<String, SecretScope>> SECRETS = SettingsKeys.scopes();

  private Travelling() {}
}
