// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import com.google.re2j.Pattern;
import dev.vedette.checks.model.check.SaveSource;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code save}: where values for later steps come from. */
final class Saves {
  private static final Field<String> JSON =
      Field.optional("json", Queries.JSON_PATH, "The first value that this JSONPath finds.");
  private static final Field<String> HEADER =
      Field.optional("header", Texts.HEADER, "A header of the answer.");
  private static final Field<String> COOKIE =
      Field.optional("cookie", Texts.TEXT, "A cookie that the answer set.");
  private static final Field<String> HTML =
      Field.optional(
          "html", Queries.CSS, "The text of the first element that this CSS selector finds.");
  private static final Field<String> ATTRIBUTE =
      Field.optional("attribute", Texts.TEXT, "With html: this attribute in place of the text.");
  private static final Field<String> MATCHES =
      Field.optional("matches", Texts.PATTERN, "What this RE2 pattern finds in the body.");
  private static final Field<Integer> GROUP =
      Field.optional(
          "group",
          Quantities.count(0, 99),
          "With matches: which group; 0, the default, is the whole match.");
  private static final Field<String> OAUTH =
      Field.optional(
          "oauth",
          Choice.ofWords("access_token", "refresh_token", "id_token", "expires_in"),
          "A field of the token answer.");

  private static final Shape<SaveSource> MAP =
      ObjectShape.of(
          "save",
          "the source of a saved value",
          Keys.of(JSON, HEADER, COOKIE, HTML, ATTRIBUTE, MATCHES, GROUP, OAUTH)
              .exactlyOne("the source", JSON, HEADER, COOKIE, HTML, MATCHES, OAUTH),
          Saves::of);

  private static final Shape<SaveSource> WORD = Choice.ofMap(words());

  /** Name → source. */
  static final Shape<Map<String, SaveSource>> SHAPE =
      Shapes.map(Texts.NAME, Shapes.mapOr(MAP, WORD));

  private Saves() {}

  private static Map<String, SaveSource> words() {
    Map<String, SaveSource> words = new LinkedHashMap<>();
    words.put("status", new SaveSource.Status());
    words.put("url", new SaveSource.Url());
    return words;
  }

  private static SaveSource of(Fields fields) {
    refuse(fields, ATTRIBUTE, HTML);
    refuse(fields, GROUP, MATCHES);
    if (fields.has(JSON)) {
      return new SaveSource.Json(fields.get(JSON));
    }
    if (fields.has(HEADER)) {
      return new SaveSource.Header(fields.get(HEADER));
    }
    if (fields.has(COOKIE)) {
      return new SaveSource.Cookie(fields.get(COOKIE));
    }
    if (fields.has(HTML)) {
      return new SaveSource.Html(fields.get(HTML), fields.find(ATTRIBUTE).orElse(null));
    }
    return fields.has(MATCHES) ? matches(fields) : new SaveSource.OAuth(fields.get(OAUTH));
  }

  private static SaveSource matches(Fields fields) {
    int group = fields.or(GROUP, 0);
    int groups = Pattern.compile(fields.get(MATCHES)).groupCount();
    if (group > groups) {
      fields.unfit(
          GROUP,
          "the pattern has no group " + group,
          groups == 0
              ? "put ( ) around what is wanted, or remove group:"
              : "write a group from 0 to " + groups);
    }
    return new SaveSource.Matches(fields.get(MATCHES), group);
  }

  private static void refuse(Fields fields, Field<?> companion, Field<?> beside) {
    if (fields.has(companion) && !fields.has(beside)) {
      fields.error(
          companion,
          "'" + companion.key() + "' goes with '" + beside.key() + "'",
          "remove it, or add " + beside.key());
    }
  }
}
