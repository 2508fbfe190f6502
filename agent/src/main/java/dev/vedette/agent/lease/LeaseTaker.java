// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.wire.LeaseAnswer;
import dev.vedette.checks.model.wire.LeaseAnswer.LeaseMessage;
import dev.vedette.checks.model.wire.WireException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enters what the controller grants and takes away in the book, and hands new leases on. */
public final class LeaseTaker {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseTaker.class);

  private final AgentId agent;
  private final LeaseBook book;
  private final Consumer<Lease> runner;

  public LeaseTaker(AgentId agent, LeaseBook book, Consumer<Lease> runner) {
    this.agent = agent;
    this.book = book;
    this.runner = runner;
  }

  /** Takes in an answer. */
  public void take(LeaseAnswer answer) {
    book.lose(answer.lost());
    for (LeaseMessage message : answer.leases()) {
      understood(message).filter(book::add).ifPresent(runner);
    }
  }

  /**
   * A slot of a newer version's kind is left alone: its lease runs out, and another agent gets it.
   */
  private Optional<Lease> understood(LeaseMessage message) {
    try {
      return Optional.of(Lease.of(message, agent));
    } catch (WireException e) {
      LOG.atWarn().addKeyValue("reason", e.getMessage()).log("lease not understood");
      return Optional.empty();
    }
  }
}
