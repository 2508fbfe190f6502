// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vedette.checks.model.reader.shape.Field;
import dev.vedette.checks.model.reader.shape.Fields;
import java.util.Optional;

/**
 * A JSON Schema is held against the schema of its own draft: 2020-12 unless {@code $schema} says
 * otherwise. Nothing is fetched.
 */
final class JsonSchemas {
  private static final SpecificationVersion USUAL = SpecificationVersion.DRAFT_2020_12;
  private static final SchemaRegistry DRAFTS = SchemaRegistry.withDefaultDialect(USUAL);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String MEND = "see https://json-schema.org/understanding-json-schema";

  private JsonSchemas() {}

  /** What is read leniently was held against it before, and this takes its time. */
  static String checked(Fields fields, Field<?> field, String schema) {
    if (!fields.reading().isLenient()) {
      problem(schema)
          .ifPresent(what -> fields.error(field, "this is not a JSON Schema: " + what, MEND));
    }
    return schema;
  }

  private static Optional<String> problem(String schema) {
    return misfit(schema).or(() -> loose(schema));
  }

  /** What its draft does not allow. */
  private static Optional<String> misfit(String schema) {
    return DRAFTS
        .getSchema(SchemaLocation.of(draft(schema).getDialectId()))
        .validate(
            schema,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .findFirst()
        .map(JsonSchemas::wording);
  }

  private static SpecificationVersion draft(String schema) {
    try {
      return SpecificationVersion.fromSchemaNode(MAPPER.readTree(schema)).orElse(USUAL);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was written as JSON is none", e);
    }
  }

  /**
   * What it refers to and does not hold. A registry would keep the schema under its {@code $id}.
   */
  private static Optional<String> loose(String schema) {
    try {
      SchemaRegistry.withDefaultDialect(USUAL)
          .getSchema(schema, InputFormat.JSON)
          .initializeValidators();
      return Optional.empty();
    } catch (SchemaException bad) {
      return Optional.of("it refers to what is not in it, and nothing is fetched");
    }
  }

  private static String wording(Error error) {
    String place = error.getInstanceLocation().toString();
    String what =
        error.getKeyword().equals("format")
            ? "is no " + error.getSchemaNode().asText()
            : error.getMessage();
    return (place.isEmpty() ? "" : place + ": ") + what;
  }
}
