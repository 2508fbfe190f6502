// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.repository.Maintenance;
import dev.vedette.checks.model.repository.Paging;
import dev.vedette.checks.model.repository.Receiver;
import dev.vedette.checks.model.repository.Route;
import dev.vedette.checks.model.repository.SecretScope;
import dev.vedette.checks.model.repository.Settings;
import dev.vedette.checks.model.repository.Watchdog;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The keys of {@code vedette.yaml} beside the checks. */
final class SettingsKeys {
  private static final Field<Map<LocationId, Fields>> LOCATIONS =
      Field.optional("locations", Locations.SHAPE, "The places that checks run from.");
  private static final Field<List<Receiver>> RECEIVERS =
      Field.optional("receivers", Receivers.SHAPE, "Where pages go, by name.");
  private static final Field<String> OPERATORS =
      Field.optional(
          "operators",
          Texts.TEXT,
          "The receiver that hears about Vedette itself: dark locations, bad files, blind checks.");
  private static final Field<List<Route>> ROUTES =
      Field.optional("routes", Routes.SHAPE, "Which incidents go where; the first match wins.");
  private static final Field<List<Maintenance>> MAINTENANCE =
      Field.optional(
          "maintenance",
          Maintenances.SHAPE,
          "Planned times of change: measuring goes on, pages are held.");

  private static final Field<Template> URL =
      Field.required("url", Urls.URL, "What is asked for as long as all is well.");
  private static final Field<Duration> EVERY =
      Field.optional("every", Quantities.DURATION, "How often. 60s when left out.");
  private static final Field<Watchdog> WATCHDOG =
      Field.optional(
          "watchdog",
          ObjectShape.of(
              "watchdog",
              "the watchdog",
              Keys.of(URL, EVERY),
              it -> new Watchdog(it.get(URL), it.or(EVERY, Duration.ofSeconds(60)))),
          "The dead-man's switch: somebody outside must notice our silence.");

  private static final Field<List<String>> HOSTS =
      Field.optional("hosts", Shapes.oneOrMore(Texts.TEXT), "Hosts it may be sent to.");
  private static final Field<List<String>> OWNERS =
      Field.optional("owners", Shapes.oneOrMore(Texts.TEXT), "Owners whose checks may use it.");
  private static final Field<LocalDate> EXPIRES =
      Field.optional("expires", Times.DAY, "The last day it works.");
  private static final Field<Map<String, SecretScope>> SECRETS =
      Field.optional("secrets", scopes(), "Where secrets may be sent, and by whose checks.");

  static final List<Field<?>> ALL =
      List.of(
          LOCATIONS,
          Locations.CONTROL,
          RECEIVERS,
          OPERATORS,
          ROUTES,
          MAINTENANCE,
          WATCHDOG,
          SECRETS);

  private SettingsKeys() {}

  static List<String> names() {
    return ALL.stream().<String>map(Field::key).toList();
  }

  /** The scopes of secrets; on the wire too. */
  static Shape<Map<String, SecretScope>> scopes() {
    return Shapes.map(
        Texts.SECRET_NAME,
        ObjectShape.of(
            "secret",
            "the scope of a secret",
            Keys.of(HOSTS, OWNERS, EXPIRES),
            it ->
                new SecretScope(
                    it.or(HOSTS, List.of()),
                    it.or(OWNERS, List.of()),
                    it.find(EXPIRES).orElse(null))));
  }

  static Settings of(Fields fields) {
    return new Settings(
        Locations.of(fields.or(LOCATIONS, Map.of()), fields.or(Locations.CONTROL, List.of())),
        new Paging(
            fields.or(RECEIVERS, List.of()),
            fields.find(OPERATORS).orElse(null),
            fields.or(ROUTES, List.of())),
        fields.or(MAINTENANCE, List.of()),
        fields.find(WATCHDOG).orElse(null),
        fields.or(SECRETS, Map.of()));
  }
}
