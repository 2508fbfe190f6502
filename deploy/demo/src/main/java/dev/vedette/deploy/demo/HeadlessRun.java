// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.deploy.demo.pager.PagerEvent;
import dev.vedette.deploy.demo.report.DemoReport;
import dev.vedette.deploy.demo.report.DemoReport.PageLine;
import dev.vedette.deploy.demo.report.DemoReport.ResolveLine;
import dev.vedette.deploy.demo.report.Timeline;
import dev.vedette.deploy.demo.report.Verification;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A demo that nobody watches: breaks and mends by the clock, then says what it saw. */
final class HeadlessRun {
  private final DemoSystem system;
  private final DemoOptions options;
  private final InstantSource clock;
  private @Nullable Instant broken;
  private @Nullable Instant mended;

  HeadlessRun(DemoSystem system, DemoOptions options, InstantSource clock) {
    this.system = system;
    this.options = options;
    this.clock = clock;
  }

  /** Runs for {@code length} from now. */
  DemoReport run(Duration length) throws InterruptedException {
    Instant begin = clock.instant();
    Instant end = begin.plus(length);
    Duration mendAt = options.schedule().mendAt();
    sleepUntil(earlier(begin.plus(options.schedule().at()), end));
    if (!options.breakages().isEmpty()) {
      broken = clock.instant();
      options.breakages().forEach(system.breakages()::breakIt);
      if (mendAt != null) {
        sleepUntil(earlier(begin.plus(mendAt), end));
        mended = clock.instant();
        options.breakages().forEach(system.breakages()::mend);
      }
    }
    sleepUntil(end);
    return report(begin);
  }

  private DemoReport report(Instant begin) {
    ControllerClient controller = new ControllerClient(system.console());
    RunSummary runs = new RunSummary(controller, Instant.EPOCH, begin);
    Timeline timeline = new Timeline(broken, mended);
    JsonNode slots = runs.slots();
    List<PageLine> pages =
        system.pages().stream()
            .filter(event -> event.kind().opens())
            .map(e -> page(e, timeline))
            .toList();
    List<ResolveLine> resolves =
        system.pages().stream()
            .filter(event -> event.kind().closes())
            .map(event -> resolve(event, timeline))
            .toList();
    List<String> complaints =
        new Verification(options.breakages(), mended != null).complaints(slots, pages, resolves);
    return new DemoReport(
        slots,
        runs.runs(),
        AgentTroubles.of(controller),
        IncidentNotes.of(controller),
        pages,
        resolves,
        complaints);
  }

  private ResolveLine resolve(PagerEvent event, Timeline timeline) {
    PagerEvent trigger =
        system.pages().stream()
            .filter(other -> other.kind().opens() && other.key().equals(event.key()))
            .findFirst()
            .orElse(event);
    return new ResolveLine(subject(trigger), timeline.sinceMend(event.received()));
  }

  private static PageLine page(PagerEvent event, Timeline timeline) {
    return new PageLine(
        subject(event),
        event.content().severity(),
        event.inbox(),
        event.content().locations(),
        event.content().summary(),
        timeline.sinceBreak(event.received()));
  }

  private static DemoReport.Subject subject(PagerEvent event) {
    return new DemoReport.Subject(
        event.content().details().getOrDefault("check", ""),
        event.content().details().getOrDefault("rule", ""));
  }

  private void sleepUntil(Instant instant) throws InterruptedException {
    Duration left = Duration.between(clock.instant(), instant);
    if (left.isPositive()) {
      Thread.sleep(left);
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
