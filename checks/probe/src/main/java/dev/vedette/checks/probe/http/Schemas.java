// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.vedette.checks.probe.scope.CannotException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schema, draft 2020-12 unless the schema says otherwise. Nothing is fetched. */
final class Schemas {
  private static final int KEPT = 256;
  private static final int SHOWN = 3;
  private static final int MOST_DIGITS = 1000;

  /** A format that is written is meant, though drafts from 2019-09 leave it to who validates. */
  private static final SchemaRegistryConfig STRICT =
      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();

  /** Reading a schema takes longer than using it, and there are few. */
  private static final Map<String, Schema> READ =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Schema> eldest) {
          return size() > KEPT;
        }
      };

  private Schemas() {}

  /** What is wrong with the body, the first few; empty when it is valid. */
  static List<String> problems(String schema, Answer answer) {
    if (!answer.json().isJson()) {
      return List.of("the body is not JSON");
    }
    JsonNode body = answer.json().node();
    if (hasEndlessNumber(body)) {
      return List.of("a number in the body is too long to be looked at");
    }
    try {
      return read(schema).validate(body).stream().map(Schemas::wording).limit(SHOWN).toList();
    } catch (SchemaException e) {
      throw CannotException.definition(
          "body schema: refers to what is not there; nothing is fetched");
    }
  }

  /** Arithmetic writes out what an exponent stands for, and {@code 1e999999999} fits nowhere. */
  private static boolean hasEndlessNumber(JsonNode node) {
    return node.isBigDecimal()
        ? Math.abs((long) node.decimalValue().scale()) > MOST_DIGITS
        : node.valueStream().anyMatch(Schemas::hasEndlessNumber);
  }

  /** What is wrong with the body as a whole has no place. */
  private static String wording(Error error) {
    String place = error.getInstanceLocation().toString();
    return (place.isEmpty() ? "" : place + ": ") + error.getMessage();
  }

  private static Schema read(String schema) {
    synchronized (READ) {
      return READ.computeIfAbsent(schema, Schemas::parse);
    }
  }

  private static Schema parse(String schema) {
    try {
      return SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12, with -> with.schemaRegistryConfig(STRICT))
          .getSchema(schema, InputFormat.JSON);
    } catch (SchemaException e) {
      throw CannotException.definition("body schema: not a JSON Schema");
    }
  }
}
