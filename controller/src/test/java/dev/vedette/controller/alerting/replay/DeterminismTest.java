// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Decision;
import dev.vedette.controller.alerting.EventCodec;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.SnapshotCodec;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.alerting.history.CheckHistory;
import dev.vedette.controller.alerting.history.HistoryHead;
import dev.vedette.controller.alerting.history.HistoryReader;
import dev.vedette.controller.alerting.history.HistoryWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminismTest {
  private static final String SLOW =
      "  p95: {when: slow, metric: duration, percentile: 95, over: 2h, above: 2500ms}";
  private static final String BURNING = "  budget: {when: burning, objective: 99%, period: 30d}";

  @TempDir Path folder;

  @Test
  void decidesTheSameOfFortyThousandResultsReplayed() throws IOException {
    replays(10, 4_000);
  }

  @Test
  @Tag("soak")
  void decidesTheSameOfAMillionResultsReplayed() throws IOException {
    replays(100, 10_000);
  }

  private void replays(int checks, int each) throws IOException {
    int told = 0;
    for (int i = 0; i < checks; i++) {
      CheckId id = new CheckId("check-" + i);
      List<CheckDefinition> versions = versions(id.value(), i);
      List<RecordedEvent> events = new ArrayList<>();
      List<Decision> live = new ArrayList<>();
      Storm storm =
          new Storm(
              i,
              versions,
              (event, decision) -> {
                events.add(event);
                live.add(decision);
              });
      storm.blow(each);
      assertThat(storm.count(Verdict.FAILED)).isGreaterThan(each / 50);
      assertSame(replayed(fromFile(id, versions, events)), live, events);
      if (i % 5 == 0) {
        assertSame(replayed(fromText(id, versions, events)), live, events);
      }
      told += told(live);
    }
    assertThat(told).isGreaterThan(checks * 10);
  }

  /** Names the first event of which they differ: all decisions of a check are too much to read. */
  private static void assertSame(
      List<Decision> replayed, List<Decision> live, List<RecordedEvent> events) {
    assertThat(replayed).hasSameSizeAs(live);
    for (int i = 0; i < live.size(); i++) {
      assertThat(replayed.get(i)).as("event %d: %s", i, events.get(i)).isEqualTo(live.get(i));
    }
  }

  /** Different kinds of checks, each with two versions. */
  private static List<CheckDefinition> versions(String id, int kind) {
    String every = List.of("every: 1m", "every: 5m", "every: 20s").get(kind % 3);
    String once = kind % 5 == 4 ? "at_most_once: true" : "tags: {tier: critical}";
    String trial = kind % 4 == 3 ? "trial: 1h" : "about: Of some use";
    return List.of(
        Versions.of(id, every, "timeout: 10s", once, trial),
        Versions.of(
            id,
            every,
            "timeout: 15s",
            once,
            "rules:",
            "  failing: {at_least: 3, for: 2m, recover: 3}",
            "  blind: off",
            kind % 5 == 2 ? SLOW : "  failing-here: {severity: error}",
            kind % 5 == 2 ? BURNING : "  degraded: off"));
  }

  private record Recorded(
      CheckId check, DefinitionsByHash definitions, List<RecordedEvent> events) {}

  private static List<Decision> replayed(Recorded recorded) {
    Replay replay = new Replay(recorded.check(), recorded.definitions(), null);
    List<Decision> decisions = new ArrayList<>();
    for (RecordedEvent event : recorded.events()) {
      decisions.add(replay.hear(event));
    }
    return decisions;
  }

  /** Through the file of history. */
  private Recorded fromFile(CheckId id, List<CheckDefinition> versions, List<RecordedEvent> events)
      throws IOException {
    Path file = folder.resolve("history");
    HistoryHead head = new HistoryHead(Instant.EPOCH, Instant.EPOCH.plusSeconds(9));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      HistoryWriter writer = new HistoryWriter(out, head);
      writer.begin(id, 0, null);
      versions.forEach(one -> writer.define(one.origin().hash(), one.origin().content()));
      events.forEach(writer::event);
      writer.finish();
    }
    List<RecordedEvent> read = new ArrayList<>();
    try (HistoryReader reader = HistoryReader.open(file)) {
      assertThat(reader.entries().getFirst().events()).isEqualTo(events.size());
      CheckHistory history = reader.read(reader.entries().getFirst());
      for (RecordedEvent event = history.next(); event != null; event = history.next()) {
        read.add(event);
      }
      return new Recorded(id, new DefinitionsByHash(history::definition), read);
    }
  }

  /** Through the texts that the store keeps. */
  private static Recorded fromText(
      CheckId id, List<CheckDefinition> versions, List<RecordedEvent> events) {
    List<RecordedEvent> read =
        events.stream()
            .map(
                event ->
                    new RecordedEvent(
                        event.number(),
                        event.now(),
                        event.definition(),
                        EventCodec.lights(EventCodec.write(event.lights())),
                        EventCodec.read(id, EventCodec.write(event.event()))))
            .toList();
    DefinitionsByHash definitions =
        new DefinitionsByHash(
            hash ->
                versions.stream()
                    .filter(one -> one.origin().hash().equals(hash))
                    .map(one -> one.origin().content())
                    .findFirst());
    return new Recorded(id, definitions, read);
  }

  private static int told(List<Decision> decisions) {
    return (int)
        decisions.stream()
            .flatMap(decision -> decision.transitions().stream())
            .filter(Transition.Begin.class::isInstance)
            .count();
  }

  @Test
  void goesOnFromAStateInTheMiddle() {
    CheckId id = new CheckId("check-1");
    List<RecordedEvent> events = new ArrayList<>();
    List<Decision> live = new ArrayList<>();
    List<CheckDefinition> versions = versions(id.value(), 1);
    new Storm(
            7,
            versions,
            (event, decision) -> {
              events.add(event);
              live.add(decision);
            })
        .blow(2_000);
    int middle = events.size() / 2;
    CheckState state = SnapshotCodec.read(SnapshotCodec.write(live.get(middle - 1).state()));
    Replay replay = new Replay(id, fromText(id, versions, List.of()).definitions(), state);
    List<Decision> again =
        events.subList(middle, events.size()).stream().map(replay::hear).toList();
    assertThat(again).isEqualTo(live.subList(middle, live.size()));
  }
}
