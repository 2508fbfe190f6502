// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The book of extra runs that are still to come. */
final class Asks {
  /** After its timeout and this long an extra run is not waited for any more. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Asks() {}

  /** Without those that should have come in long ago. */
  static CheckState outstanding(Scene scene) {
    if (scene.state().asks().isEmpty()) {
      return scene.state();
    }
    Duration longest = scene.cadence().timeout().plus(PATIENCE);
    return dropping(scene.state(), ask -> ask.at().plus(longest).isBefore(scene.now()));
  }

  /** Without the one that {@code slot} was opened for. */
  static CheckState without(CheckState state, Slot slot) {
    return without(state, slot.kind(), slot.location(), slot.due());
  }

  static CheckState without(CheckState state, SlotKind kind, LocationId location, Instant at) {
    if (state.asks().isEmpty()) {
      return state;
    }
    PendingAsk gone = new PendingAsk(kind, location, at);
    return dropping(state, gone::equals);
  }

  static CheckState withoutControl(CheckState state, LocationId location) {
    return dropping(state, ask -> isControl(ask) && ask.location().equals(location));
  }

  /** With those newly asked. */
  static CheckState with(CheckState state, List<Transition.Ask> asked) {
    if (asked.isEmpty()) {
      return state;
    }
    List<PendingAsk> all = new ArrayList<>(state.asks());
    asked.forEach(ask -> all.add(new PendingAsk(ask.kind(), ask.location(), ask.at())));
    return state.asking(all);
  }

  static boolean isPending(CheckState state, SlotKind kind, LocationId location) {
    return state.asks().stream()
        .anyMatch(ask -> ask.kind() == kind && ask.location().equals(location));
  }

  /** Confirmations still to come from locations other than {@code location}. */
  static int pendingBeside(CheckState state, LocationId location) {
    return (int)
        state.asks().stream()
            .filter(ask -> !isControl(ask) && !ask.location().equals(location))
            .count();
  }

  private static boolean isControl(PendingAsk ask) {
    return ask.kind() == SlotKind.CONTROL;
  }

  private static CheckState dropping(CheckState state, Predicate<PendingAsk> gone) {
    return state.asks().stream().noneMatch(gone)
        ? state
        : state.asking(state.asks().stream().filter(gone.negate()).toList());
  }
}
