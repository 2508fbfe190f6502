// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vedette.checks.model.expression.Value;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** JSON as it is sent and received. */
final class JsonBody {
  /** Duplicate names are as common in the wild as they are wrong: the last one counts. */
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonBody() {}

  static String write(Value value) {
    if (!(value instanceof Value.Text text)) {
      return value.text();
    }
    try {
      return MAPPER.writeValueAsString(text.text());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot quote a text", e);
    }
  }

  /** Lists, maps, scalars and null as plain objects; throws for what is no JSON. */
  static @Nullable Object parse(byte[] bytes) throws IOException {
    return MAPPER.readValue(bytes, Object.class);
  }
}
