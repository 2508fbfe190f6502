// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
  private static final SlotMessage SLOT =
      new SlotMessage("shop", "eu-west", Instant.parse("2026-01-01T00:00:00.500Z"), "scheduled", 3);

  @Test
  void everyMessageComesBackAsItWent() {
    Instant now = Instant.parse("2026-01-01T00:00:01Z");
    AgentHealth health =
        new AgentHealth(
            List.of("spool: no space"), 1, 2, 3, 4, -5, 6, new CalibrationError(3, 200, 900));
    List<Record> messages =
        List.of(
            new LeaseRequest(
                "a", "b", "1", List.of("http"), Map.of("http", 4), List.of(SLOT), now, 9, health),
            new LeaseAnswer(
                List.of(LeaseAnswer.LeaseMessage.of(SLOT, "hash", "-", now, "http")),
                List.of(SLOT),
                15000,
                3000),
            new HandbackRequest("a", "b", List.of(SLOT), "draining"),
            new HandbackAnswer(2),
            new ReportBatch("a", "b", List.of(), List.of(SLOT), null),
            new ReportAnswer(
                List.of(ReportAnswer.RunAnswer.of("x", ReportAnswer.Fate.REJECTED, "no")),
                List.of()),
            new ClockQuestion(1),
            new ClockAnswer(1, 2, 3),
            ErrorAnswer.of(ErrorAnswer.Kind.OPERATOR, "wrong token", "give the right one"));

    assertThat(messages)
        .allSatisfy(
            message ->
                assertThat((Record) Wire.read(Wire.write(message), message.getClass()))
                    .isEqualTo(message));
  }

  @Test
  void absentListsAreEmptyAndAbsentInstantsNull() {
    LeaseRequest request =
        Wire.read(
            "{\"agent\":\"a\",\"location\":\"b\",\"version\":\"1\"}".getBytes(UTF_8),
            LeaseRequest.class);

    assertThat(request.holding()).isEmpty();
    assertThat(request.free()).isEmpty();
    assertThat(request.spoolEmptyUpTo()).isNull();
  }

  @Test
  void wordsOfANewerVersionAreUnknown() {
    assertThat(new HandbackRequest("a", "b", List.of(), "bored").why())
        .isEqualTo(HandbackReason.UNKNOWN);
    assertThat(new ReportAnswer.RunAnswer("r", "framed", null).fate())
        .isEqualTo(ReportAnswer.Fate.UNKNOWN);
    assertThat(new ErrorAnswer.Fault("fate", "m", "m").who()).isEqualTo(ErrorAnswer.Kind.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"agent\":null}",
        "{\"agent\":{}}",
        "{}trailing",
        "\u0000"
      })
  void whatIsNoMessageIsRefused(String json) {
    assertThatExceptionOfType(WireException.class)
        .isThrownBy(() -> Wire.read(json.getBytes(UTF_8), ReportBatch.class))
        .withMessageStartingWith("not a ReportBatch");
  }
}
