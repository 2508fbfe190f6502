// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.BrowserOptions;
import dev.vedette.checks.model.check.BrowserOptions.Viewport;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Parsed;
import dev.vedette.checks.model.reader.shape.ScalarShape;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.reader.yaml.Node;
import java.time.ZoneId;
import java.util.List;

/** {@code browser} and {@code first_party}. */
final class BrowserKeys {
  private static final Viewport USUAL = new Viewport(1280, 720);

  /** A zone of the time zone database. */
  static final Shape<String> ZONE =
      new ScalarShape<>("a time zone", Schema.of("string"), BrowserKeys::zone);

  private static final Field<Viewport> VIEWPORT =
      Field.optional(
          "viewport",
          Texts.shaped(
                  "a size such as 1280x800",
                  "[1-9][0-9]{1,3}x[1-9][0-9]{1,3}",
                  "write WIDTHxHEIGHT")
              .map(BrowserKeys::viewport),
          "The window's size. 1280x720 when left out.");
  private static final Field<String> LOCALE =
      Field.optional(
          "locale",
          Texts.shaped(
              "a locale such as en-GB",
              "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
              "write for instance en-GB"),
          "The browser's language.");
  private static final Field<String> TIME_ZONE =
      Field.optional("time_zone", ZONE, "The browser's time zone.");
  private static final Field<List<String>> BLOCK =
      Field.optional("block", Shapes.oneOrMore(Hosts.SHAPE), "Hosts that are never loaded.");

  static final Field<List<String>> FIRST_PARTY =
      Field.optional(
          "first_party", Shapes.oneOrMore(Hosts.SHAPE), "Hosts that count as the target's own.");
  static final Field<Fields> BROWSER =
      Field.optional(
          "browser",
          ObjectShape.of(
              "browser",
              "the browser's options",
              Keys.of(VIEWPORT, LOCALE, TIME_ZONE, BLOCK),
              it -> it),
          "The browser's looks and limits.");

  private BrowserKeys() {}

  static BrowserOptions of(Fields check) {
    List<String> firstParty = check.or(FIRST_PARTY, List.of());
    return check
        .find(BROWSER)
        .map(
            browser ->
                new BrowserOptions(
                    browser.or(VIEWPORT, USUAL),
                    browser.find(LOCALE).orElse(null),
                    browser.find(TIME_ZONE).orElse(null),
                    browser.or(BLOCK, List.of()),
                    firstParty))
        .orElseGet(() -> new BrowserOptions(USUAL, null, null, List.of(), firstParty));
  }

  private static Viewport viewport(String text) {
    int by = text.indexOf('x');
    return new Viewport(
        Integer.parseInt(text.substring(0, by)), Integer.parseInt(text.substring(by + 1)));
  }

  private static Parsed<String> zone(Node.Scalar scalar) {
    return ZoneId.getAvailableZoneIds().contains(scalar.text())
        ? Parsed.good(scalar.text())
        : Parsed.bad(
            "'" + scalar.text() + "' is not a time zone",
            "write for instance Europe/London or UTC");
  }
}
