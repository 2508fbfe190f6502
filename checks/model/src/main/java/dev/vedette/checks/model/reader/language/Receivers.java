// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import dev.vedette.checks.model.repository.Receiver;
import dev.vedette.checks.model.repository.Receiver.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code receivers}. */
final class Receivers {
  private static final Field<Template> ROUTING_KEY =
      Field.required("routing_key", Shapes.TEMPLATE, "The integration's key, a secret.");
  private static final Field<Template> WEBHOOK_URL =
      Field.required("webhook", Urls.URL, "The incoming webhook, a secret.");
  private static final Field<Template> URL =
      Field.required("url", Urls.URL, "Where pages are posted.");
  private static final Field<Template> OTHER_URL =
      Field.optional("url", Urls.URL, "Another server that speaks Events v2.");
  private static final Field<List<Template>> URLS =
      Field.required("urls", Shapes.oneOrMore(Urls.URL), "Every Alertmanager of the cluster.");
  private static final Field<Map<String, Template>> HEADERS =
      Field.optional("headers", Shapes.map(Texts.HEADER, Shapes.TEMPLATE), "Headers to send.");
  private static final Field<List<String>> TO =
      Field.required("to", Shapes.oneOrMore(Texts.TEXT), "Addresses.");
  private static final Field<Template> SMTP =
      Field.optional(
          "smtp", Shapes.TEMPLATE, "The mail server, as smtp://user:password@host:port.");
  private static final Field<String> FROM = Field.optional("from", Texts.TEXT, "The sender.");

  private static final List<Field<Kind>> KINDS =
      List.of(
          kind("pagerduty", Keys.of(ROUTING_KEY, OTHER_URL), Receivers::pagerDuty),
          kind("alertmanager", Keys.of(URLS), it -> new Kind.Alertmanager(it.get(URLS))),
          kind("slack", Keys.of(WEBHOOK_URL), it -> new Kind.Slack(it.get(WEBHOOK_URL))),
          kind("email", Keys.of(TO, SMTP, FROM), Receivers::email),
          kind("webhook", Keys.of(URL, HEADERS), Receivers::webhook));
  private static final List<Field<Kind>> LATER =
      Stream.of("teams", "incidentio", "opsgenie").map(Receivers::later).toList();

  private static final Shape<Kind> ONE =
      ObjectShape.of("receiver", "a receiver", keys(), Receivers::kindOf);

  /** Name → receiver. */
  static final Shape<List<Receiver>> SHAPE =
      Shapes.map(Texts.id("a receiver's name", name -> name), ONE).map(Receivers::named);

  private Receivers() {}

  private static Keys keys() {
    Field<?>[] all = Stream.concat(KINDS.stream(), LATER.stream()).toArray(Field<?>[]::new);
    return Keys.of(all).exactlyOne("the kind of receiver", all);
  }

  private static Field<Kind> kind(String key, Keys keys, Function<Fields, Kind> maker) {
    return Field.optional(
        key,
        ObjectShape.of("to_" + key, "a receiver of kind " + key, keys, maker),
        "Pages by " + key + ".");
  }

  private static Field<Kind> later(String key) {
    Shape<Kind> shape =
        Shapes.map(Texts.TEXT, Shapes.TEMPLATE).map(options -> new Kind.Later(key, options));
    return Field.optional(key, shape, "Read today, sent by a later version.");
  }

  private static Kind pagerDuty(Fields fields) {
    return new Kind.PagerDuty(fields.get(ROUTING_KEY), fields.find(OTHER_URL).orElse(null));
  }

  private static Kind email(Fields fields) {
    return new Kind.Email(
        fields.get(TO), fields.find(SMTP).orElse(null), fields.find(FROM).orElse(null));
  }

  private static Kind webhook(Fields fields) {
    return new Kind.Webhook(fields.get(URL), fields.or(HEADERS, Map.of()));
  }

  private static Kind kindOf(Fields fields) {
    for (Field<Kind> field : LATER) {
      if (fields.has(field)) {
        fields
            .reading()
            .problems()
            .warning(
                fields.place(field),
                "receivers of kind " + field.key() + " are read but not yet sent to",
                "name another receiver beside it");
      }
    }
    return Stream.concat(KINDS.stream(), LATER.stream())
        .filter(fields::has)
        .map(fields::get)
        .findFirst()
        .orElseThrow();
  }

  private static List<Receiver> named(Map<String, Kind> kinds) {
    return kinds.entrySet().stream()
        .map(entry -> new Receiver(entry.getKey(), entry.getValue()))
        .toList();
  }
}
