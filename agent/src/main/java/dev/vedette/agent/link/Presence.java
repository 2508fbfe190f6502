// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.link;

import dev.vedette.checks.model.LocationId;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Whether the controller can be reached: said once when that changes, not at each try. */
public final class Presence {
  private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

  private final LocationId location;
  private final URI controller;
  private final String purpose;
  private @Nullable String trouble;
  private boolean met;

  /**
   * Makes one.
   *
   * @param purpose what the controller is wanted for, a word; each purpose has a presence of its
   *     own
   */
  public Presence(LocationId location, URI controller, String purpose) {
    this.location = location;
    this.controller = controller;
    this.purpose = purpose;
  }

  /** The controller answered. */
  public synchronized void here() {
    if (trouble != null || !met) {
      line(LOG.atInfo()).log(met ? "controller is back" : "connected to the controller");
    }
    trouble = null;
    met = true;
  }

  /** The controller did not answer, or refused. */
  public synchronized void away(LinkException e) {
    String now = e.kind() + ": " + e.getMessage();
    if (trouble == null || !sameKind(trouble, now)) {
      say(e);
    }
    trouble = now;
  }

  private void say(LinkException e) {
    switch (e.kind()) {
      case RETRY ->
          line(LOG.atWarn())
              .addKeyValue("reason", e.getMessage())
              .log("controller is away; going on with what is held, and trying again");
      case YOURS, OPERATOR, OURS, UNKNOWN ->
          line(LOG.atError())
              .addKeyValue("reason", e.getMessage())
              .addKeyValue("mend", e.mend())
              .log("controller refuses this agent");
    }
  }

  private LoggingEventBuilder line(LoggingEventBuilder line) {
    return line.addKeyValue("location", location)
        .addKeyValue("controller", controller)
        .addKeyValue("for", purpose);
  }

  /** A controller that refuses connections now and times out then is away all the same. */
  private static boolean sameKind(String before, String now) {
    return before.startsWith("RETRY") ? now.startsWith("RETRY") : before.equals(now);
  }
}
