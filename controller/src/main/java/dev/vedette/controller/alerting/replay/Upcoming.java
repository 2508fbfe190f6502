// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.controller.alerting.Event;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.Transition.Ask;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A check's recorded events, with a look ahead as far as an extra run takes. */
final class Upcoming {
  private final Supplier<@Nullable RecordedEvent> source;
  private final Deque<RecordedEvent> ahead = new ArrayDeque<>();

  Upcoming(Supplier<@Nullable RecordedEvent> source) {
    this.source = source;
  }

  /** The next event, or null at the end. */
  @Nullable RecordedEvent next() {
    return ahead.isEmpty() ? source.get() : ahead.poll();
  }

  /** Whether an answer to {@code ask} was recorded up to {@code until}. */
  boolean answers(Ask ask, Instant until) {
    for (RecordedEvent event : ahead) {
      if (isAnswer(event.event(), ask)) {
        return true;
      }
    }
    while (ahead.isEmpty() || !ahead.getLast().now().isAfter(until)) {
      RecordedEvent event = source.get();
      if (event == null) {
        return false;
      }
      ahead.add(event);
      if (isAnswer(event.event(), ask)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnswer(Event event, Ask ask) {
    return switch (event) {
      case Event.RunJudged run -> isOf(run.slot(), ask);
      case Event.SlotMissed missed -> isOf(missed.slot(), ask);
      case Event.SlotOverdue overdue -> isOf(overdue.slot(), ask);
      case Event.AskRefused refused ->
          refused.kind() == ask.kind()
              && refused.location().equals(ask.location())
              && refused.at().equals(ask.at());
      case Event.ControlTried tried ->
          ask.kind() == SlotKind.CONTROL && tried.location().equals(ask.location());
      default -> false;
    };
  }

  private static boolean isOf(Slot slot, Ask ask) {
    return slot.kind() == ask.kind()
        && slot.location().equals(ask.location())
        && slot.due().equals(ask.at());
  }
}
