// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.SnapshotCodec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One check's events, one at a time. Throws {@link DamagedHistoryException} where the file is
 * damaged. For one thread.
 */
public final class CheckHistory {
  private final Blocks.Cursor cursor;
  private final CheckId check;
  private final @Nullable CheckState state;
  private final EventUnpacker events;
  private PackedInput block = PackedInput.EMPTY;

  private CheckHistory(
      Blocks.Cursor cursor, CheckId check, long before, @Nullable CheckState state) {
    this.cursor = cursor;
    this.check = check;
    this.state = state;
    this.events = new EventUnpacker(check, before);
  }

  static CheckHistory at(Blocks.Cursor cursor) {
    PackedInput head = cursor.next(Block.Type.CHECK);
    CheckId check = new CheckId(head.text());
    long before = head.number();
    String state = head.text();
    return new CheckHistory(
        cursor, check, before, state.isEmpty() ? null : SnapshotCodec.read(state));
  }

  public CheckId check() {
    return check;
  }

  /** What the rules knew before the first event; empty when nothing. */
  public Optional<CheckState> state() {
    return Optional.ofNullable(state);
  }

  /** The next event, or null at the end. */
  public @Nullable RecordedEvent next() {
    while (true) {
      RecordedEvent event = events.next(block);
      if (event != null) {
        return event;
      }
      if (cursor.peek() != Block.Type.EVENTS) {
        return null;
      }
      block = cursor.next(Block.Type.EVENTS);
    }
  }

  /** The text of a definition that an event named already; empty when it was not kept. */
  public Optional<String> definition(String hash) {
    return Optional.ofNullable(events.content(hash));
  }
}
