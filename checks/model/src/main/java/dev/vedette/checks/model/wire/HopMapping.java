// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.model.wire.ReportMessage.AnswerMessage;
import dev.vedette.checks.model.wire.ReportMessage.ConnectionMessage;
import dev.vedette.checks.model.wire.ReportMessage.HopMessage;
import dev.vedette.checks.model.wire.ReportMessage.RequestMessage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Hops from and to messages. */
final class HopMapping {
  private HopMapping() {}

  static HopMessage toMessage(Hop hop) {
    return new HopMessage(
        hop.step(),
        toMessage(hop.request()),
        toMessage(hop.answer()),
        toMessage(hop.connection()),
        Micros.of(hop.timing().begin()),
        Micros.of(hop.timing().duration()),
        toMessage(hop.timing().phases()));
  }

  static Hop toHop(HopMessage message) {
    return new Hop(
        message.step(),
        toRequest(message.request()),
        toAnswer(message.answer()),
        toConnection(message.connection()),
        new Hop.HopTiming(
            Micros.duration(message.beginMicros()),
            Micros.duration(message.durationMicros()),
            toPhases(message.phasesMicros())));
  }

  private static RequestMessage toMessage(Hop.HttpRequestFacts request) {
    return new RequestMessage(request.method(), request.url(), request.bytesSent());
  }

  private static Hop.HttpRequestFacts toRequest(RequestMessage message) {
    return new Hop.HttpRequestFacts(message.method(), message.url(), message.bytesSent());
  }

  private static @Nullable AnswerMessage toMessage(Hop.@Nullable HttpAnswerFacts answer) {
    return answer == null
        ? null
        : new AnswerMessage(
            answer.status(),
            answer.protocol(),
            answer.contentLength(),
            answer.bytesReceived(),
            answer.bodySize(),
            answer.lastModified());
  }

  private static Hop.@Nullable HttpAnswerFacts toAnswer(@Nullable AnswerMessage message) {
    return message == null
        ? null
        : new Hop.HttpAnswerFacts(
            message.status(),
            message.protocol(),
            message.contentLength(),
            message.bytesReceived(),
            message.bodySize(),
            message.lastModified());
  }

  private static @Nullable ConnectionMessage toMessage(Hop.@Nullable ConnectionFacts connection) {
    return connection == null
        ? null
        : new ConnectionMessage(
            connection.address(),
            connection.port(),
            connection.reused(),
            TlsMapping.toMessage(connection.tls()));
  }

  private static Hop.@Nullable ConnectionFacts toConnection(@Nullable ConnectionMessage message) {
    return message == null
        ? null
        : new Hop.ConnectionFacts(
            message.address(), message.port(), message.reused(), TlsMapping.toFacts(message.tls()));
  }

  static Map<String, Long> toMessage(Map<Phase, Duration> phases) {
    Map<String, Long> words = new TreeMap<>();
    phases.forEach((phase, duration) -> words.put(Words.of(phase), Micros.of(duration)));
    return words;
  }

  /** A phase of a newer version is left out: its time becomes unattributed. */
  static Map<Phase, Duration> toPhases(Map<String, Long> words) {
    Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
    words.forEach(
        (word, micros) ->
            Words.parse(Phase.class, word)
                .ifPresent(phase -> phases.put(phase, Micros.duration(micros))));
    return phases;
  }
}
