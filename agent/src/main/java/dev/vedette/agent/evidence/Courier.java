// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.evidence;

import dev.vedette.agent.link.ControllerLink;
import dev.vedette.agent.link.EvidenceUpload;
import dev.vedette.agent.link.LinkException;
import dev.vedette.agent.loop.BackOff;
import dev.vedette.agent.loop.Pause;
import dev.vedette.agent.loop.Step;
import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.report.RunId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes evidence to the controller, one piece at a time, and only of runs whose results it has. A
 * piece that it will not have goes; whatever else is wrong, the piece waits.
 */
public final class Courier implements Step {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration IDLE = Duration.ofSeconds(10);

  /** Between pieces, so that evidence never fills the line. */
  private static final Duration BREATH = Duration.ofMillis(100);

  private static final int STRIKES = 3;

  private final FolderShelf shelf;
  private final Predicate<RunId> settled;
  private final AgentId agent;
  private final ControllerLink link;
  private final BackOff backOff;
  private final Pause pause;
  private int strikes;

  /**
   * Makes one.
   *
   * @param settled whether the run is over and its report acknowledged
   * @param agent whose runs they are
   */
  public Courier(
      FolderShelf shelf,
      Predicate<RunId> settled,
      AgentId agent,
      ControllerLink link,
      BackOff backOff,
      Pause pause) {
    this.shelf = shelf;
    this.settled = settled;
    this.agent = agent;
    this.link = link;
    this.backOff = backOff;
    this.pause = pause;
  }

  /** A run is settled: there may be something to take. */
  public void wake() {
    if (!shelf.isEmpty()) {
      pause.wake();
    }
  }

  @Override
  public void step() throws InterruptedException {
    Optional<Piece> next = shelf.next(settled);
    if (next.isEmpty()) {
      pause.await(IDLE);
      return;
    }
    Piece piece = next.get();
    Optional<byte[]> content = shelf.content(piece);
    if (content.isPresent()) {
      take(piece, content.get());
    }
  }

  private void take(Piece piece, byte[] content) throws InterruptedException {
    try {
      link.evidence(new EvidenceUpload(agent, piece.run(), piece.name(), content));
      done(piece);
      pause.await(BREATH);
    } catch (LinkException e) {
      refused(piece, e);
      pause.await(backOff.next());
    }
  }

  private void done(Piece piece) {
    strikes = 0;
    backOff.reset();
    shelf.remove(piece);
  }

  private void refused(Piece piece, LinkException e) {
    boolean hopeless =
        switch (e.kind()) {
          case YOURS -> true;
          case OURS -> ++strikes >= STRIKES;
          case RETRY, OPERATOR, UNKNOWN -> false;
        };
    if (hopeless) {
      done(piece);
      LOG.atWarn()
          .addKeyValue("run", piece.run())
          .addKeyValue("name", piece.name())
          .addKeyValue("reason", e.getMessage())
          .log("the controller will not have this evidence; deleted");
    }
  }
}
