// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import dev.vedette.checks.model.reader.shape.Shapes;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Headers of a request, as far as they can be sent. */
final class RequestHeaders {
  static final Field<Map<String, Template>> FIELD =
      Field.optional("headers", Shapes.map(Texts.HEADER, Shapes.TEMPLATE), "Request headers.");

  /**
   * They say where the body ends, which the client alone knows: a server that is told of more waits
   * for it in vain (RFC 9112, section 6).
   */
  private static final Set<String> OF_THE_CLIENT = Set.of("content-length", "transfer-encoding");

  private RequestHeaders() {}

  /** Those of a request. Tells of what no run could send. */
  static Map<String, Template> of(Fields fields) {
    Map<String, Template> headers = fields.or(FIELD, Map.of());
    headers.forEach((name, value) -> check(fields, name, value));
    return headers;
  }

  private static void check(Fields fields, String name, Template value) {
    if (OF_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
      fields.unfit(
          FIELD, "'" + name + "' follows from the body and is sent with it", "remove " + name);
    }
    if (value.parts().stream().anyMatch(RequestHeaders::isUnfit)) {
      fields.unfit(
          FIELD,
          "the value of '" + name + "' holds a character that no header may hold",
          "write ASCII on one line, or encode it: $(urlencode('…')), $(base64('…'))");
    }
  }

  /** Visible ASCII, blanks and tabs are what can be sent (RFC 9110, section 5.5). */
  private static boolean isUnfit(Template.Part part) {
    return part instanceof Template.Part.Text(String text)
        && text.chars().anyMatch(c -> c != '\t' && (c < ' ' || c > '~'));
  }
}
