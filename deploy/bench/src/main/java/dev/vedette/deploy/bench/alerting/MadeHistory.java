// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.alerting;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.history.HistoryHead;
import dev.vedette.controller.alerting.history.HistoryWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * A history that the bench made.
 *
 * @param results how many runs it holds, the extra ones too
 * @param events all that was heard
 * @param pages that went out
 */
record MadeHistory(long results, long events, long pages) {
  static final Instant BEGINNING = Instant.parse("2026-03-01T00:00:00Z");

  /**
   * Makes one.
   *
   * @param done is told how many checks are done
   */
  static MadeHistory write(
      Path file, List<CheckDefinition> checks, Duration length, IntConsumer done) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      HistoryHead head = new HistoryHead(BEGINNING, BEGINNING.plus(length));
      Making making = new Making(new HistoryWriter(out, head), head);
      for (int i = 0; i < checks.size(); i++) {
        making.add(checks.get(i), i);
        done.accept(i + 1);
      }
      return making.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the history", e);
    }
  }

  /** Writes check after check. */
  private static final class Making {
    private final HistoryWriter writer;
    private final HistoryHead head;
    private long results;
    private long events;
    private long pages;

    Making(HistoryWriter writer, HistoryHead head) {
      this.writer = writer;
      this.head = head;
    }

    void add(CheckDefinition check, long seed) {
      writer.begin(check.id(), 0, null);
      writer.define(check.origin().hash(), check.origin().content());
      Fate fate = new Fate(new SplittableRandom(seed), head.since(), head.until());
      pages += new Life(check, head.since(), fate, this::write).until(head.until());
    }

    private void write(RecordedEvent event) {
      results += event.event() instanceof RunJudged ? 1 : 0;
      events++;
      writer.event(event);
    }

    MadeHistory finish() {
      writer.finish();
      return new MadeHistory(results, events, pages);
    }
  }
}
