// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be true of an answer: a thing looked at, and operators that must hold of it. */
public sealed interface Expectation {

  /**
   * One or more statuses, each a code or a class such as {@code 2xx}.
   *
   * @param allowed for instance {@code 200}, {@code 2xx}
   */
  record Status(List<String> allowed) implements Expectation {
    public Status {
      allowed = List.copyOf(allowed);
    }
  }

  /** A header, by name without regard to case. Several values are joined with {@code ", "}. */
  record Header(String name, List<Operator> operators) implements Expectation {
    public Header {
      operators = List.copyOf(operators);
    }
  }

  /**
   * The body as text; {@code size} and {@code schema} are {@link BodySize} and {@link BodySchema}.
   */
  record Body(List<Operator> operators) implements Expectation {
    public Body {
      operators = List.copyOf(operators);
    }
  }

  /** The body's size in bytes after decompression. */
  record BodySize(List<Operator> operators) implements Expectation {
    public BodySize {
      operators = List.copyOf(operators);
    }
  }

  /** The body against a JSON Schema, given as JSON text. */
  record BodySchema(String schema) implements Expectation {}

  /** What a JSONPath finds. */
  record Json(String path, List<Operator> operators) implements Expectation {
    public Json {
      operators = List.copyOf(operators);
    }
  }

  /**
   * What a CSS selector finds.
   *
   * @param attribute null for the elements' text
   */
  record Html(String selector, @Nullable String attribute, List<Operator> operators)
      implements Expectation {
    public Html {
      operators = List.copyOf(operators);
    }
  }

  /** A cookie set by this answer. */
  record Cookie(String name, List<Operator> operators) implements Expectation {
    public Cookie {
      operators = List.copyOf(operators);
    }
  }

  /**
   * The certificate, now.
   *
   * @param field {@code valid, name, issuer, chain, expires_in}
   */
  record Certificate(String field, List<Operator> operators) implements Expectation {
    public Certificate {
      operators = List.copyOf(operators);
    }
  }

  /** The HTTP version that was spoken: {@code 1.1}, {@code 2}. */
  record HttpVersion(List<Operator> operators) implements Expectation {
    public HttpVersion {
      operators = List.copyOf(operators);
    }
  }

  /** How many redirects were followed. */
  record Redirects(List<Operator> operators) implements Expectation {
    public Redirects {
      operators = List.copyOf(operators);
    }
  }

  /**
   * Something of an OAuth exchange.
   *
   * @param subject for instance {@code id_token.aud}, {@code expires_in}, {@code refresh}, {@code
   *     userinfo.preferred_username}
   */
  record OAuth(String subject, List<Operator> operators) implements Expectation {
    public OAuth {
      operators = List.copyOf(operators);
    }
  }
}
