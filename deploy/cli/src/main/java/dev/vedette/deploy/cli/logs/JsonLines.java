// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/**
 * One JSON object a line: {@code ts} (ISO 8601, UTC), {@code level}, {@code event} (the message, or
 * the event's own name for itself and then the {@code message}), the MDC, the event's other
 * key-values, {@code logger}, and {@code error} where something was thrown.
 */
final class JsonLines extends EncoderBase<ILoggingEvent> {
  private static final byte[] NOTHING = {};
  private static final String EVENT = "event";

  private final JsonFactory json = new JsonFactory();

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = json.createGenerator(line)) {
      out.writeStartObject();
      for (Map.Entry<String, Object> field : fields(event).entrySet()) {
        write(out, field.getKey(), field.getValue());
      }
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> fields(ILoggingEvent event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("ts", event.getInstant());
    fields.put("level", event.getLevel());
    keyValues(event).stream()
        .filter(pair -> pair.key.equals(EVENT))
        .findFirst()
        .ifPresent(pair -> fields.put(EVENT, String.valueOf(pair.value)));
    fields.put(fields.containsKey(EVENT) ? "message" : EVENT, event.getFormattedMessage());
    event.getMDCPropertyMap().forEach(fields::putIfAbsent);
    keyValues(event)
        .forEach(pair -> fields.putIfAbsent(pair.key, pair.value == null ? "null" : pair.value));
    fields.putIfAbsent("logger", event.getLoggerName());
    @Nullable IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown != null) {
      fields.putIfAbsent("error", ThrowableProxyUtil.asString(thrown).stripTrailing());
    }
    return fields;
  }

  private static List<KeyValuePair> keyValues(ILoggingEvent event) {
    @Nullable List<KeyValuePair> pairs = event.getKeyValuePairs();
    return pairs == null ? List.of() : pairs;
  }

  private static void write(JsonGenerator out, String name, Object value) throws IOException {
    switch (value) {
      case Integer number -> out.writeNumberField(name, number);
      case Long number -> out.writeNumberField(name, number);
      case Double number -> out.writeNumberField(name, number);
      case Boolean truth -> out.writeBooleanField(name, truth);
      default -> out.writeStringField(name, value.toString());
    }
  }
}
