// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import dev.vedette.checks.model.check.HttpOptions.Network;
import dev.vedette.checks.model.check.HttpOptions.Reuse;
import dev.vedette.checks.model.check.HttpOptions.Tls;
import dev.vedette.checks.model.check.HttpOptions.Version;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Keys;
import dev.vedette.checks.model.reader.shape.ObjectShape;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.util.Map;
import java.util.TreeMap;

/** How a request travels. */
final class Options {
  private static final Field<Integer> REDIRECTS =
      Field.optional(
          "redirects",
          Quantities.count(0, 20),
          "How many redirects are followed; 0 for none. 5 when left out.");
  private static final Field<Version> HTTP =
      Field.optional(
          "http",
          Choice.ofMap(
              new TreeMap<>(
                  Map.of("auto", Version.AUTO, "1.1", Version.HTTP_1_1, "2", Version.HTTP_2))),
          "The HTTP version.");
  private static final Field<IpFamily> IP =
      Field.optional(
          "ip",
          Choice.ofMap(
              new TreeMap<>(
                  Map.of(
                      "any",
                      IpFamily.ANY,
                      "4",
                      IpFamily.V4,
                      "6",
                      IpFamily.V6,
                      "all",
                      IpFamily.ALL))),
          "The address family; all tries every address and reports each.");
  private static final Field<Map<String, Template>> RESOLVE =
      Field.optional(
          "resolve",
          Shapes.map(Texts.TEXT, Shapes.TEMPLATE),
          "Host name → address in place of DNS, to aim at one edge or at the origin.");
  private static final Field<Reuse> CONNECTION =
      Field.optional(
          "connection",
          Choice.of(Reuse.class),
          "run keeps connections within one run; fresh opens one for this request.");
  private static final Field<Template> PROXY =
      Field.optional("proxy", Urls.URL, "The proxy to go through.");
  private static final Field<Tls> TLS = Field.optional("tls", TlsOptions.SHAPE, "TLS.");
  private static final Field<Boolean> COMPRESS =
      Field.optional(
          "compress",
          Quantities.BOOL,
          "Whether compressed answers are asked for. true when left out.");
  private static final Field<Long> MAX_BODY =
      Field.optional(
          "max_body",
          Quantities.SIZE,
          "The most that is read of the body, at most 10MiB. 1MiB when left out.");

  static final Keys KEYS =
      Keys.of(REDIRECTS, HTTP, IP, RESOLVE, CONNECTION, PROXY, TLS, COMPRESS, MAX_BODY);

  private Options() {}

  static HttpOptions of(Fields fields) {
    long maxBody = fields.or(MAX_BODY, HttpOptions.DEFAULT_MAX_BODY);
    if (maxBody > HttpOptions.MOST_BODY) {
      fields.error(
          MAX_BODY,
          "max_body is more than an agent can hold beside its other runs",
          "write at most 10MiB");
    }
    if (fields
        .find(PROXY)
        .filter(it -> it.source().regionMatches(true, 0, "https:", 0, 6))
        .isPresent()) {
      fields.unfit(
          PROXY,
          "a proxy is spoken to in plain HTTP; what goes through it is encrypted all the same",
          "write http://");
    }
    Network network =
        new Network(
            fields.or(IP, IpFamily.ANY),
            fields.or(CONNECTION, Reuse.RUN),
            fields.or(RESOLVE, Map.of()),
            fields.find(PROXY).orElse(null));
    return new HttpOptions(
        fields.or(REDIRECTS, HttpOptions.DEFAULT_REDIRECTS),
        fields.or(HTTP, Version.AUTO),
        network,
        fields.or(TLS, new Tls(true, null, null, null)),
        fields.or(COMPRESS, true),
        maxBody);
  }

  /** {@code tls}. */
  private static final class TlsOptions {
    private static final Field<Boolean> VERIFY =
        Field.optional("verify", Quantities.BOOL, "false takes any certificate.");
    private static final Field<Template> SERVER_NAME =
        Field.optional("server_name", Shapes.TEMPLATE, "The name to ask for and to verify.");
    private static final Field<Template> CA =
        Field.optional("ca", Shapes.TEMPLATE, "PEM text of the only authority to trust.");
    private static final Field<String> MINIMUM =
        Field.optional("minimum", Choice.ofWords("1.2", "1.3"), "The oldest version to accept.");

    private static final Shape<Tls> SHAPE =
        ObjectShape.of("tls", "TLS", Keys.of(VERIFY, SERVER_NAME, CA, MINIMUM), TlsOptions::of);

    private static Tls of(Fields fields) {
      return new Tls(
          fields.or(VERIFY, true),
          fields.find(SERVER_NAME).orElse(null),
          fields.find(CA).orElse(null),
          fields.find(MINIMUM).orElse(null));
    }
  }
}
