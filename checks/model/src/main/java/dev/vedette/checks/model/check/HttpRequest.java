// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import dev.vedette.checks.model.expression.Template;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to ask.
 *
 * @param method in capitals
 * @param body null for none
 * @param auth null for none
 */
public record HttpRequest(
    String method,
    Address address,
    @Nullable HttpBody body,
    @Nullable HttpAuth auth,
    HttpOptions options) {

  /** Where it goes and the head that goes with it, in the author's order. */
  public record Address(Template url, Map<String, Template> query, Map<String, Template> headers) {
    public Address {
      query = Ordered.copyOf(query);
      headers = Ordered.copyOf(headers);
    }
  }

  /** The body, of one kind. */
  public sealed interface HttpBody {
    /** A JSON value whose strings may hold expressions. */
    record Json(TemplateTree value) implements HttpBody {}

    /** URL-encoded fields. */
    record Form(Map<String, Template> fields) implements HttpBody {
      public Form {
        fields = Ordered.copyOf(fields);
      }
    }

    /** Plain text; the author sets the content type, {@code text/plain} otherwise. */
    record Text(Template text) implements HttpBody {}

    /** Form parts. */
    record Multipart(Map<String, Template> parts) implements HttpBody {
      public Multipart {
        parts = Ordered.copyOf(parts);
      }
    }
  }

  /** How the request proves who sends it. */
  public sealed interface HttpAuth {
    record Basic(Template username, Template password) implements HttpAuth {}

    record Digest(Template username, Template password) implements HttpAuth {}

    record Bearer(Template token) implements HttpAuth {}

    /** Certificate and key as PEM text, usually secrets. */
    record MutualTls(Template certificate, Template key) implements HttpAuth {}
  }
}
