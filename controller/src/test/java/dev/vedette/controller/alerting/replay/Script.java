// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.history.HistoryHead;
import dev.vedette.controller.alerting.history.HistoryReader;
import dev.vedette.controller.alerting.history.HistoryWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Writes the history of checks in twelve locations by hand. No extra run is ever made but those
 * that the test adds. Times are minutes from the beginning.
 */
final class Script {
  static final Instant BEGINNING = Instant.parse("2026-03-01T03:00:00Z");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final HistoryWriter writer =
      new HistoryWriter(bytes, new HistoryHead(BEGINNING, minute(600)));
  private CheckDefinition definition;
  private CheckDefinition later;
  private Instant change = Instant.MAX;
  private long number;

  Script check(CheckDefinition check) {
    definition = check;
    number = 0;
    writer.begin(check.id(), 0, null);
    writer.define(check.origin().hash(), check.origin().content());
    return this;
  }

  /** From {@code instant} on all is heard under another version of the check. */
  Script redefined(Instant instant, CheckDefinition check) {
    change = instant;
    later = check;
    writer.define(check.origin().hash(), check.origin().content());
    return this;
  }

  /** Ten hours of scheduled runs, which fail where and when {@code fails} says. */
  Script runs(BiPredicate<Integer, Instant> fails) {
    long every = definition.cadence().every().toMillis();
    for (long tick = 0; tick * every < 600 * 60_000; tick++) {
      for (int i = 0; i < definition.locations().size(); i++) {
        LocationId at = definition.locations().get(i);
        Instant due = BEGINNING.plusMillis(tick * every + i * every / 12);
        boolean failed = fails.test(i + 1, due);
        run(new Slot(definition.id(), at, due, SlotKind.SCHEDULED), failed);
      }
    }
    return this;
  }

  private void run(Slot slot, boolean failed) {
    Finding finding =
        failed ? new Finding(Cause.EXPECTATION, null, "saw 503", "shop.example.com") : null;
    Verdict verdict = failed ? Verdict.FAILED : Verdict.PASSED;
    hear(
        slot.due().plusMillis(300),
        new RunJudged(
            RunIds.of(slot, 1, new AgentId("agent")), slot, verdict, finding, new TreeMap<>()));
  }

  Script hear(Instant now, Event event) {
    number++;
    CheckDefinition version = now.isBefore(change) ? definition : later;
    writer.event(new RecordedEvent(number, now, version.origin().hash(), Lights.ALL_LIT, event));
    return this;
  }

  HistoryReader read(Path folder) throws IOException {
    writer.finish();
    Path file = folder.resolve("a.history");
    Files.write(file, bytes.toByteArray());
    return HistoryReader.open(file);
  }

  static Instant minute(int minute) {
    return BEGINNING.plusSeconds(minute * 60L);
  }

  static boolean isBetween(Instant instant, int from, int to) {
    return !instant.isBefore(minute(from)) && instant.isBefore(minute(to));
  }
}
