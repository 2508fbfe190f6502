// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.clock;

import dev.vedette.agent.link.LinkException;
import dev.vedette.agent.link.Presence;
import dev.vedette.agent.loop.BackOff;
import dev.vedette.agent.loop.Pause;
import dev.vedette.agent.loop.Step;

/** Does nothing of {@code next} before the controller's time is known: leases need it. */
public final class ClockFirst implements Step {
  private final ControllerClock clock;
  private final ClockLoop exchanges;
  private final Step next;
  private final Presence presence;
  private final BackOff backOff;
  private final Pause pause;

  public ClockFirst(
      ControllerClock clock,
      ClockLoop exchanges,
      Step next,
      Presence presence,
      BackOff backOff,
      Pause pause) {
    this.clock = clock;
    this.exchanges = exchanges;
    this.next = next;
    this.presence = presence;
    this.backOff = backOff;
    this.pause = pause;
  }

  @Override
  public void step() throws InterruptedException {
    if (clock.isKnown()) {
      next.step();
      return;
    }
    try {
      exchanges.exchange();
      backOff.reset();
    } catch (LinkException e) {
      presence.away(e);
      pause.await(backOff.next());
    }
  }
}
