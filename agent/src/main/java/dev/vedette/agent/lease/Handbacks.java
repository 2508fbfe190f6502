// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import dev.vedette.agent.link.ControllerLink;
import dev.vedette.agent.link.LinkException;
import dev.vedette.agent.loop.BackOff;
import dev.vedette.agent.loop.Pause;
import dev.vedette.agent.loop.Step;
import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.wire.ErrorAnswer.Kind;
import dev.vedette.checks.model.wire.HandbackReason;
import dev.vedette.checks.model.wire.HandbackRequest;
import dev.vedette.checks.model.wire.SlotMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slots on their way back to the controller, named again until it has taken them. */
public final class Handbacks implements Step {
  private static final Logger LOG = LoggerFactory.getLogger(Handbacks.class);
  private static final Duration IDLE = Duration.ofMinutes(1);
  private static final int MOST = 500;

  private final Sender sender;
  private final ControllerLink link;
  private final Consumer<RunId> taken;
  private final BackOff backOff;
  private final Pause pause;
  private final Map<RunId, Handback> waiting = new LinkedHashMap<>();

  /**
   * Makes an empty one.
   *
   * @param taken hears of each run whose slot the controller has taken back
   */
  public Handbacks(
      Sender sender, ControllerLink link, Consumer<RunId> taken, BackOff backOff, Pause pause) {
    this.sender = sender;
    this.link = link;
    this.taken = taken;
    this.backOff = backOff;
    this.pause = pause;
  }

  /** Who gives back. */
  public record Sender(AgentId agent, LocationId location) {}

  /** A slot that will not be run, or whose run is lost. */
  public record Handback(RunId run, SlotMessage slot, HandbackReason reason) {}

  /** Gives a slot back as soon as may be. */
  public void add(Handback handback) {
    synchronized (waiting) {
      waiting.put(handback.run(), handback);
    }
    LOG.atInfo()
        .addKeyValue("run", handback.run())
        .addKeyValue("slot", handback.slot())
        .addKeyValue("reason", Words.of(handback.reason()))
        .log("slot handed back");
    pause.wake();
  }

  /** Whether the controller has taken all. */
  public boolean isEmpty() {
    synchronized (waiting) {
      return waiting.isEmpty();
    }
  }

  /** The due instant of the oldest on its way back. */
  public Optional<Instant> oldestDue() {
    synchronized (waiting) {
      return waiting.values().stream().map(h -> h.slot().due()).min(Instant::compareTo);
    }
  }

  @Override
  public void step() throws InterruptedException {
    List<Handback> batch = next();
    if (batch.isEmpty()) {
      pause.await(IDLE);
      return;
    }
    try {
      link.handBack(request(batch));
      backOff.reset();
      end(batch);
    } catch (LinkException e) {
      if (e.kind() == Kind.YOURS) {
        LOG.atError().addKeyValue("reason", e.getMessage()).log("controller refuses slots back");
        end(batch);
      } else {
        pause.await(backOff.next());
      }
    }
  }

  /** The oldest, with those of the same reason. */
  private List<Handback> next() {
    synchronized (waiting) {
      return waiting.values().stream()
          .findFirst()
          .map(first -> waiting.values().stream().filter(h -> h.reason() == first.reason()))
          .map(alike -> alike.limit(MOST).toList())
          .orElse(List.of());
    }
  }

  private void end(List<Handback> batch) {
    synchronized (waiting) {
      batch.forEach(handback -> waiting.remove(handback.run()));
    }
    batch.forEach(handback -> taken.accept(handback.run()));
  }

  private HandbackRequest request(List<Handback> batch) {
    return new HandbackRequest(
        sender.agent().value(),
        sender.location().value(),
        batch.stream().map(Handback::slot).toList(),
        Words.of(batch.getFirst().reason()));
  }
}
