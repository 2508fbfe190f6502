// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Hush;
import dev.vedette.controller.alerting.Light;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.RecordedEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
  private static final CheckId CHECK = new CheckId("shop-login");
  private static final CheckId OTHER = new CheckId("checkout");
  private static final LocationId HERE = new LocationId("eu-west");
  private static final Instant NOW = Instant.parse("2026-03-01T03:00:00.123456Z");
  private static final HistoryHead HEAD =
      new HistoryHead(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-02T00:00:00Z"));

  @TempDir Path folder;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final HistoryWriter writer = new HistoryWriter(bytes, HEAD);
  private long number;

  @Test
  void keepsEveryKindOfEventAsItIs() throws IOException {
    List<RecordedEvent> events = new ArrayList<>();
    for (Event event : everyKind()) {
      events.add(recorded(event));
    }
    writer.begin(CHECK, 0, null);
    events.forEach(writer::event);
    assertThat(read(CHECK)).isEqualTo(events);
  }

  private static List<Event> everyKind() {
    Finding finding = new Finding(Cause.OAUTH, "Sign in", "saw \"503\" → ü", "id.example.com");
    Finding bare = new Finding(Cause.TIMEOUT, null, "no answer", null);
    Match.Facets only =
        new Match.Facets(List.of(Severity.WARNING), List.of(), List.of(HERE), List.of("check"));
    return List.of(
        run(SlotKind.SCHEDULED, 0, Verdict.FAILED, finding, Map.of("duration", 12.5)),
        run(SlotKind.SCHEDULED, 300, Verdict.ERRORED, bare, Map.of()),
        run(SlotKind.CONFIRMATION, 310, Verdict.FAILED, finding, Map.of("duration", 12.501)),
        run(SlotKind.SCHEDULED, 600, Verdict.DEGRADED, bare, Map.of("duration", 0.1 + 0.2)),
        run(SlotKind.SCHEDULED, 120, Verdict.FAILED, bare, Map.of("cls", 1e-9, "duration", -3e18)),
        new Event.SlotMissed(slot(SlotKind.SCHEDULED, 900), true, "controller down"),
        new Event.SlotOverdue(slot(SlotKind.SCHEDULED, 1200)),
        new Event.AskRefused(SlotKind.CONTROL, HERE, NOW.truncatedTo(MILLIS), Event.NO_TARGETS),
        new Event.ControlTried(HERE, "one.example.net", true),
        new Event.Tick(),
        new Event.Hushed(
            List.of(
                new Hush(Hush.Mode.LENIENT, Hush.Origin.SILENCE, "deploy", Instant.EPOCH, only))),
        new Event.Redefined(),
        new Event.Retired("the check was removed"));
  }

  private static final ChronoUnit MILLIS = ChronoUnit.MILLIS;

  @Test
  void keepsLightsVersionsNumbersAndInstantsThatGoBack() throws IOException {
    Lights dark = new Lights(new TreeMap<>(Map.of(HERE, Light.DARK)));
    List<RecordedEvent> events =
        List.of(
            new RecordedEvent(8, NOW, "one", dark, new Event.Tick()),
            new RecordedEvent(9, NOW.minusSeconds(60), "two", dark, new Event.Tick()),
            new RecordedEvent(12, NOW.plusNanos(1000), "one", Lights.ALL_LIT, new Event.Tick()));
    writer.begin(CHECK, 7, null);
    events.forEach(writer::event);
    assertThat(read(CHECK)).isEqualTo(events);
  }

  @Test
  void beginsFromTheStateThatWasKeptAndKnowsTheDefinitions() throws IOException {
    CheckState state = CheckState.fresh(NOW);
    writer.begin(OTHER, 0, null);
    writer.event(recorded(new Event.Tick()));
    writer.begin(CHECK, 41, state);
    writer.define("hash", "{\"id\": \"shop-login\"}");
    writer.event(new RecordedEvent(42, NOW, "hash", Lights.ALL_LIT, new Event.Tick()));
    try (HistoryReader reader = HistoryReader.open(file())) {
      assertThat(reader.head()).isEqualTo(HEAD);
      assertThat(reader.entries())
          .extracting(HistoryReader.Entry::check)
          .containsExactly(OTHER, CHECK);
      CheckHistory history = reader.read(reader.entries().getLast());
      assertThat(history.state()).contains(state);
      assertThat(history.next()).extracting(RecordedEvent::number).isEqualTo(42L);
      assertThat(history.definition("hash")).contains("{\"id\": \"shop-login\"}");
      assertThat(history.next()).isNull();
    }
  }

  @Test
  void takesTenBytesForAPassedRun() throws IOException {
    int runs = 50_000;
    writer.begin(CHECK, 0, null);
    for (int i = 0; i < runs; i++) {
      double duration = 150 + (i * 7919 % 50_000) / 1000.0;
      LocationId at = new LocationId("l" + i % 12);
      Slot slot = new Slot(CHECK, at, HEAD.since().plusSeconds(25L * i), SlotKind.SCHEDULED);
      Instant heard = slot.due().plusMillis(400 + i * 31 % 500).plusNanos(i * 7 % 1000 * 1000L);
      writer.event(
          new RecordedEvent(
              i + 1,
              heard,
              "hash",
              Lights.ALL_LIT,
              judged(slot, Verdict.PASSED, null, Map.of("duration", duration))));
    }
    assertThat(Files.size(file())).isLessThan(runs * 10L);
  }

  @Test
  void refusesAFileThatWasCutOff() throws IOException {
    writer.begin(CHECK, 0, null);
    writer.event(recorded(new Event.Tick()));
    Path whole = file();
    byte[] all = Files.readAllBytes(whole);
    for (int length = 0; length < all.length; length++) {
      Files.write(whole, Arrays.copyOf(all, length));
      assertThatThrownBy(() -> HistoryReader.open(whole))
          .isInstanceOf(DamagedHistoryException.class);
    }
  }

  /** Some bits of a file mean nothing; the others do not change unseen. */
  @Test
  void neverAnswersOtherEventsBecauseAByteChanged() throws IOException {
    writer.begin(CHECK, 0, null);
    everyKind().forEach(event -> writer.event(recorded(event)));
    Path file = file();
    byte[] all = Files.readAllBytes(file);
    List<RecordedEvent> whole = readAll(file);
    int unseen = 0;
    for (int at = 0; at < all.length; at++) {
      byte[] one = all.clone();
      one[at] ^= 0x10;
      Files.write(file, one);
      try {
        assertThat(readAll(file)).isEqualTo(whole);
        unseen++;
      } catch (DamagedHistoryException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
    assertThat(unseen).isLessThan(10);
  }

  @Test
  void refusesALaterVersion() throws IOException {
    Path file = file();
    byte[] later = new byte[] {2};
    byte[] head = Block.stored(Block.Type.FILE, later);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(HistoryWriter.MAGIC);
    out.write(head);
    Files.write(file, out.toByteArray());
    assertThatThrownBy(() -> HistoryReader.open(file))
        .isInstanceOf(DamagedHistoryException.class)
        .hasMessage("it is of version 2, this program reads 1");
  }

  private List<RecordedEvent> read(CheckId check) throws IOException {
    try (HistoryReader reader = HistoryReader.open(file())) {
      HistoryReader.Entry entry =
          reader.entries().stream()
              .filter(one -> one.check().equals(check))
              .findFirst()
              .orElseThrow();
      List<RecordedEvent> events = events(reader.read(entry));
      assertThat(entry.events()).isEqualTo(events.size());
      return events;
    }
  }

  private static List<RecordedEvent> readAll(Path file) {
    try (HistoryReader reader = HistoryReader.open(file)) {
      return reader.entries().stream()
          .flatMap(entry -> events(reader.read(entry)).stream())
          .toList();
    }
  }

  private static List<RecordedEvent> events(CheckHistory history) {
    List<RecordedEvent> events = new ArrayList<>();
    for (RecordedEvent event = history.next(); event != null; event = history.next()) {
      events.add(event);
    }
    return events;
  }

  private Path file() throws IOException {
    writer.finish();
    return Files.write(folder.resolve("a.history"), bytes.toByteArray());
  }

  private RecordedEvent recorded(Event event) {
    number++;
    return new RecordedEvent(number, NOW.plusMillis(number * 333), "hash", Lights.ALL_LIT, event);
  }

  private static RunJudged run(
      SlotKind kind, int due, Verdict verdict, Finding finding, Map<String, Double> metrics) {
    return judged(slot(kind, due), verdict, finding, metrics);
  }

  private static RunJudged judged(
      Slot slot, Verdict verdict, Finding finding, Map<String, Double> metrics) {
    return new RunJudged(
        RunIds.of(slot, 1, new AgentId("agent")), slot, verdict, finding, new TreeMap<>(metrics));
  }

  private static Slot slot(SlotKind kind, int due) {
    return new Slot(CHECK, HERE, NOW.truncatedTo(MILLIS).plusSeconds(due), kind);
  }
}
