// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.lease;

import dev.vedette.agent.link.ControllerLink;
import dev.vedette.agent.link.LinkException;
import dev.vedette.agent.link.Presence;
import dev.vedette.agent.loop.BackOff;
import dev.vedette.agent.loop.Pause;
import dev.vedette.agent.loop.Step;
import dev.vedette.checks.model.wire.LeaseAnswer;
import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.model.wire.SlotMessage;
import java.time.Duration;
import java.util.List;

/**
 * Long-polls for slots. While the agent holds leases a poll that names them waits four seconds at
 * most, and one that does not a second, so that each lease is renewed three times in its life of
 * fifteen.
 */
public final class LeaseLoop implements Step {
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final Duration RENEWING = Duration.ofSeconds(4);
  private static final Duration UNNAMED = Duration.ofSeconds(1);
  private static final Duration FULL = Duration.ofMillis(500);
  private static final Duration BETWEEN_POLLS = Duration.ofMillis(50);

  /** Each poll is answered from what is held, so with many the polls are further apart. */
  private static final Duration PER_LEASE = Duration.ofNanos(250_000);

  private static final int MOST_COUNTED = 2_000;

  private final Requests requests;
  private final Naming naming;
  private final ControllerLink link;
  private final LeaseTaker taker;
  private final Presence presence;
  private final BackOff backOff;
  private final Pause pause;

  public LeaseLoop(
      Requests requests,
      Naming naming,
      ControllerLink link,
      LeaseTaker taker,
      Presence presence,
      BackOff backOff,
      Pause pause) {
    this.requests = requests;
    this.naming = naming;
    this.link = link;
    this.taker = taker;
    this.presence = presence;
    this.backOff = backOff;
    this.pause = pause;
  }

  @Override
  public void step() throws InterruptedException {
    try {
      LeaseAnswer answer = link.lease(request());
      presence.here();
      naming.heard(Duration.ofMillis(answer.quietMillis()));
      backOff.reset();
      taker.take(answer);
      if (!answer.leases().isEmpty()) {
        int held = Math.min(MOST_COUNTED, naming.book().size());
        pause.await(BETWEEN_POLLS.plus(PER_LEASE.multipliedBy(held)));
      }
    } catch (LinkException e) {
      naming.unheard();
      presence.away(e);
      pause.await(backOff.next());
    }
  }

  private LeaseRequest request() {
    List<SlotMessage> named = naming.inPoll();
    LeaseRequest request = requests.asking(longest(named), named);
    boolean full = request.free().values().stream().allMatch(free -> free == 0);
    return full ? requests.asking(FULL, named) : request;
  }

  private Duration longest(List<SlotMessage> named) {
    if (!named.isEmpty()) {
      return RENEWING;
    }
    return naming.book().size() == 0 ? IDLE : UNNAMED;
  }
}
