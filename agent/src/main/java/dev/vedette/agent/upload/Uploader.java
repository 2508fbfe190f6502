// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.upload;

import dev.vedette.agent.link.ControllerLink;
import dev.vedette.agent.link.LinkException;
import dev.vedette.agent.link.Presence;
import dev.vedette.agent.loop.BackOff;
import dev.vedette.agent.loop.Pause;
import dev.vedette.agent.loop.Step;
import dev.vedette.agent.spool.SpoolRecord;
import dev.vedette.checks.model.wire.EncodedBatch.EncodedReport;
import dev.vedette.checks.model.wire.ErrorAnswer.Kind;
import dev.vedette.checks.model.wire.Protocol;
import dev.vedette.checks.model.wire.ReportAnswer;
import java.time.Duration;
import java.util.List;

/**
 * Sends reports, those due first first, until each is acknowledged. A report that is refused three
 * times goes to quarantine; a batch that is refused as a whole is halved until the culprit is
 * alone.
 */
public final class Uploader implements Step {
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** Between batches, so that a busy agent does not send every report alone. */
  private static final Duration GATHER = Duration.ofMillis(200);

  private final Outgoing outgoing;
  private final Batches batches;
  private final ControllerLink link;
  private final Presence presence;
  private final BackOff backOff;
  private final Pause pause;
  private volatile boolean idle;
  private int most = Protocol.MOST_REPORTS;

  public Uploader(
      Outgoing outgoing,
      Batches batches,
      ControllerLink link,
      Presence presence,
      BackOff backOff,
      Pause pause) {
    this.outgoing = outgoing;
    this.batches = batches;
    this.link = link;
    this.presence = presence;
    this.backOff = backOff;
    this.pause = pause;
  }

  /** There may be something to send. While something is under way it waits for its turn. */
  public void wake() {
    if (idle) {
      pause.wake();
    }
  }

  @Override
  public void step() throws InterruptedException {
    // Before the look, so that what comes after it is not overlooked.
    idle = true;
    List<SpoolRecord> load = outgoing.next(most);
    if (load.isEmpty()) {
      pause.await(IDLE);
      return;
    }
    idle = false;
    try {
      answered(load, link.report(batches.of(encoded(load))));
    } catch (LinkException e) {
      refused(load, e);
    }
  }

  private static List<EncodedReport> encoded(List<SpoolRecord> load) {
    return load.stream().map(record -> EncodedReport.of(record.body())).toList();
  }

  private void answered(List<SpoolRecord> load, ReportAnswer answer) throws InterruptedException {
    presence.here();
    most = Protocol.MOST_REPORTS;
    if (outgoing.settle(load, answer)) {
      backOff.reset();
      pause.await(GATHER);
    } else {
      pause.await(backOff.next());
    }
  }

  private void refused(List<SpoolRecord> load, LinkException e) throws InterruptedException {
    if (e.kind() != Kind.YOURS) {
      presence.away(e);
    } else if (load.size() > 1) {
      most = load.size() / 2;
      return;
    } else {
      outgoing.strike(load.getFirst(), String.valueOf(e.getMessage()));
    }
    pause.await(backOff.next());
  }
}
