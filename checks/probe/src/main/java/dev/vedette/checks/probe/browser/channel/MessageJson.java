// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.channel;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import dev.vedette.checks.model.wire.Wire;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Messages as JSON. The records of a sealed family are told apart by {@code @kind}, the record's
 * name in lower case; the rest is as on the {@link Wire}.
 */
final class MessageJson {
  /** No record can have a component of this name. */
  private static final String KIND = "@kind";

  private static final List<Class<?>> FAMILIES =
      List.of(Command.class, Command.Deed.class, Command.Sight.class, Answer.class);

  private static final JsonMapper MAPPER = mapper();

  private MessageJson() {}

  static byte[] write(Object message) {
    try {
      return MAPPER.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new ChannelException("a " + message.getClass().getSimpleName() + " has no JSON", e);
    }
  }

  static <T> T read(byte[] json, Class<T> type) {
    try {
      T message = MAPPER.readValue(json, type);
      if (message == null) {
        throw new ChannelException("no " + type.getSimpleName() + ": null", null);
      }
      return message;
    } catch (IOException e) {
      throw new ChannelException("no " + type.getSimpleName() + ": " + reason(e), e);
    }
  }

  /** Without the excerpt of the source, which may hold secrets. */
  private static String reason(IOException e) {
    return e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.toString();
  }

  private static JsonMapper mapper() {
    JsonMapper mapper = Wire.mapper();
    FAMILIES.forEach(family -> tellApart(mapper, family));
    return mapper;
  }

  private static void tellApart(JsonMapper mapper, Class<?> family) {
    mapper.addMixIn(family, Kinds.class);
    for (Class<?> one : family.getPermittedSubclasses()) {
      mapper.registerSubtypes(new NamedType(one, one.getSimpleName().toLowerCase(Locale.ROOT)));
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = KIND)
  private interface Kinds {}
}
