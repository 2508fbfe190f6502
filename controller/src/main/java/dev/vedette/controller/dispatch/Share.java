// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.dispatch;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.controller.ledger.LedgerSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of a location's open slots an agent gets: its share of those due in the next ten seconds,
 * the earliest first, within its free room of each kind. What is due within a second goes to
 * whoever asks.
 */
final class Share {
  /** How long before it is due a slot may be given out. */
  static final Duration LEAD = Duration.ofSeconds(10);

  /** So near to its due instant a slot is nobody's share. */
  static final Duration URGENT = Duration.ofSeconds(1);

  private final List<LedgerSlot> candidates;
  private final Instant now;
  private final Map<String, Integer> free;
  private final Map<CheckId, List<LedgerSlot>> given = new HashMap<>();
  private int left;

  /**
   * @param candidates the location's slots that may be given out, by due
   * @param held by agents of the location, and perhaps still running when a candidate is due
   * @param free how many runs of each kind the agent has room for
   * @param left how many of the slots due within {@link #LEAD} make up the agent's share, beside
   *     those that it has
   */
  Share(
      List<LedgerSlot> candidates,
      List<LedgerSlot> held,
      Map<String, Integer> free,
      int left,
      Instant now) {
    this.candidates = candidates;
    this.now = now;
    this.free = new HashMap<>(free);
    this.left = left;
    held.forEach(this::give);
  }

  /** What is left of the agent's share of {@code ahead}, among so many agents. */
  static int left(LeaseRepository.Ahead ahead, int liveAgents) {
    return Math.ceilDiv(ahead.slots(), Math.max(1, liveAgents)) - ahead.own();
  }

  private void give(LedgerSlot slot) {
    given.computeIfAbsent(slot.slot().check(), any -> new ArrayList<>()).add(slot);
  }

  /** The slots to give out now. */
  List<LedgerSlot> pick() {
    List<LedgerSlot> picked = new ArrayList<>();
    for (LedgerSlot slot : candidates) {
      if (isFree(slot, now) && !mayOverlap(slot) && takesRoom(slot)) {
        picked.add(slot);
        give(slot);
      }
    }
    return picked;
  }

  private boolean takesRoom(LedgerSlot slot) {
    int room = free.getOrDefault(slot.terms().needs(), 0);
    boolean urgent = isUrgent(slot);
    if (room <= 0 || (!urgent && left <= 0)) {
      return false;
    }
    free.put(slot.terms().needs(), room - 1);
    left -= urgent ? 0 : 1;
    return true;
  }

  private boolean isUrgent(LedgerSlot slot) {
    return slot.slot().due().isBefore(now.plus(URGENT));
  }

  /** Nobody has it, or who had it is silent and it may be run twice; and it can still start. */
  static boolean isFree(LedgerSlot slot, Instant now) {
    if (now.isAfter(slot.terms().startBy())) {
      return false;
    }
    return slot.hold().agent() == null || (hasLapsed(slot, now) && !slot.terms().atMostOnce());
  }

  static boolean hasLapsed(LedgerSlot slot, Instant now) {
    Instant until = slot.hold().until();
    return until == null || until.isBefore(now);
  }

  /** Whether the check's slot before this one may still be running when this one is due. */
  private boolean mayOverlap(LedgerSlot slot) {
    return given.getOrDefault(slot.slot().check(), List.of()).stream()
        .anyMatch(other -> reachesInto(other, slot));
  }

  /**
   * Whether {@code other} is a slot before this one that somebody may be running when it is due.
   */
  static boolean isRunningAt(LedgerSlot other, LedgerSlot slot, Instant now) {
    return isHeld(other, now) && reachesInto(other, slot);
  }

  private static boolean isHeld(LedgerSlot slot, Instant now) {
    return slot.hold().agent() != null && !hasLapsed(slot, now);
  }

  private static boolean reachesInto(LedgerSlot other, LedgerSlot slot) {
    return slot.slot().kind() == SlotKind.SCHEDULED
        && other.slot().kind() == SlotKind.SCHEDULED
        && other.slot().check().equals(slot.slot().check())
        && other.slot().due().isBefore(slot.slot().due())
        && other.slot().due().plus(other.terms().timeout()).isAfter(slot.slot().due());
  }
}
