// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine makes of one event.
 *
 * @param wake when time alone would change something and a {@link Event.Tick} is wanted; null for
 *     never
 */
public record Decision(CheckState state, List<Transition> transitions, @Nullable Instant wake) {
  public Decision {
    transitions = List.copyOf(transitions);
  }
}
