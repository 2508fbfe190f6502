// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLinesTest {
  private final JsonLines lines = new JsonLines();

  @Test
  void writesTheFixedFieldsAndTheKeyValues() throws IOException {
    LoggingEvent event = event("slot ended");
    event.addKeyValuePair(new KeyValuePair("check", "shop-login"));
    event.addKeyValuePair(new KeyValuePair("ms", 12L));
    assertThat(encoded(event).toString())
        .isEqualTo(
            "{\"ts\":\"2026-01-02T03:04:05Z\",\"level\":\"INFO\",\"event\":\"slot ended\","
                + "\"run\":\"r1\",\"check\":\"shop-login\",\"ms\":12,\"logger\":\"dev.vedette.x\"}");
  }

  @Test
  void callsAnEventByTheNameThatItHas() throws IOException {
    LoggingEvent event = event("the machine's clock jumped");
    event.addKeyValuePair(new KeyValuePair("event", "clock_jumped"));
    assertThat(encoded(event).toString())
        .contains("\"event\":\"clock_jumped\",\"message\":\"the machine's clock jumped\"");
  }

  @Test
  void keepsOneEventOnOneLine() {
    LoggingEvent event = event("two\nlines \"quoted\"");
    event.setThrowableProxy(
        new ch.qos.logback.classic.spi.ThrowableProxy(new IllegalStateException("why")));
    String line = new String(lines.encode(event), StandardCharsets.UTF_8);
    assertThat(line).hasLineCount(1).endsWith("}\n").contains("IllegalStateException: why");
  }

  @Test
  void aKeyValueCannotPassForAFixedField() throws IOException {
    LoggingEvent event = event("slot ended");
    event.addKeyValuePair(new KeyValuePair("level", "FAKE"));
    assertThat(encoded(event).get("level").asText()).isEqualTo("INFO");
  }

  private JsonNode encoded(LoggingEvent event) throws IOException {
    return new ObjectMapper().readTree(lines.encode(event));
  }

  private static LoggingEvent event(String message) {
    LoggerContext context = new LoggerContext();
    LoggingEvent event =
        new LoggingEvent("x", context.getLogger("dev.vedette.x"), Level.INFO, message, null, null);
    event.setInstant(Instant.parse("2026-01-02T03:04:05Z"));
    event.setMDCPropertyMap(Map.of("run", "r1"));
    return event;
  }
}
