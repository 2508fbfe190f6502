// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Messages as UTF-8 JSON. Instants are ISO-8601 text, unknown keys are ignored, an absent list is
 * empty, an absent number is zero.
 */
public final class Wire {
  private static final JsonMapper MAPPER = mapper();

  private Wire() {}

  /** The message as JSON. */
  public static byte[] write(Record message) {
    try {
      return MAPPER.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "a " + message.getClass().getSimpleName() + " has no JSON", e);
    }
  }

  /** The message that {@code json} holds. Throws {@link WireException} when it holds none. */
  public static <T extends Record> T read(byte[] json, Class<T> type) {
    try {
      T message = MAPPER.readValue(json, type);
      if (message == null) {
        throw new WireException("not a " + type.getSimpleName() + ": null", null);
      }
      return message;
    } catch (IOException e) {
      throw new WireException("not a " + type.getSimpleName() + ": " + reason(e), e);
    }
  }

  /** Without the excerpt of the source, which may hold anything. */
  private static String reason(IOException e) {
    return e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.toString();
  }

  /** A new mapper that keeps to these rules, for messages of other kinds. */
  public static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    JsonSetter.Value emptyForNull = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    mapper.configOverride(List.class).setSetterInfo(emptyForNull);
    mapper.configOverride(Map.class).setSetterInfo(emptyForNull);
    return mapper;
  }
}
