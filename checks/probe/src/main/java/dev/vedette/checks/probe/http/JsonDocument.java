// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.probe.scope.CannotException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A body as JSON, to be looked into with JSONPath. */
final class JsonDocument {
  private static final Configuration PATHS =
      Configuration.builder()
          .jsonProvider(new JacksonJsonProvider(JsonBody.MAPPER))
          .mappingProvider(new JacksonMappingProvider(JsonBody.MAPPER))
          .build();

  private final boolean json;
  private final @Nullable Object root;

  private JsonDocument(boolean json, @Nullable Object root) {
    this.json = json;
    this.root = root;
  }

  /**
   * Of any bytes: {@link #isJson} says whether they were JSON. UTF-8, 16 or 32 is seen by the first
   * of them (RFC 4627, section 3); any other charset counts where the answer announces it.
   */
  static JsonDocument parse(byte[] bytes, Charset announced) {
    try {
      return new JsonDocument(true, JsonBody.parse(bytes));
    } catch (IOException e) {
      return announced.equals(StandardCharsets.UTF_8)
          ? new JsonDocument(false, null)
          : parse(new String(bytes, announced).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static JsonDocument parse(byte[] bytes) {
    return parse(bytes, StandardCharsets.UTF_8);
  }

  boolean isJson() {
    return json;
  }

  /** The whole of it, as schemas look at it. */
  JsonNode node() {
    return JsonBody.MAPPER.valueToTree(root);
  }

  /**
   * What is at {@code path}, a list where the path may find several; empty when it finds nothing.
   *
   * @throws CannotException for what is no JSONPath
   */
  Optional<Value> find(String path) {
    return find(compile(path));
  }

  /** The first value at {@code path} where it may find several. Otherwise as {@link #find}. */
  Optional<Value> first(String path) {
    JsonPath compiled = compile(path);
    Optional<Value> found = find(compiled);
    return compiled.isDefinite()
        ? found
        : found.flatMap(
            value ->
                value instanceof Value.Items items
                    ? items.items().stream().findFirst()
                    : Optional.of(value));
  }

  private Optional<Value> find(JsonPath compiled) {
    if (root == null) {
      return json && compiled.getPath().equals("$") ? Optional.of(Value.NULL) : Optional.empty();
    }
    try {
      Object found = compiled.read(root, PATHS);
      return Optional.of(Value.of(found));
    } catch (PathNotFoundException e) {
      return Optional.empty();
    } catch (InvalidPathException e) {
      throw CannotException.definition(
          "JSONPath " + compiled.getPath() + " cannot be carried out here");
    } catch (JsonPathException e) {
      // Such as the greatest of an empty list: the answer does not have it.
      return Optional.empty();
    }
  }

  private static JsonPath compile(String path) {
    try {
      return JsonPath.compile(path);
    } catch (InvalidPathException | IllegalArgumentException e) {
      throw CannotException.definition("'" + path + "' is not a JSONPath");
    }
  }
}
