// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.SnapshotCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file of history, front to back: check after check, each check's events in order. Holds
 * one block in memory. Without {@link #finish()} readers refuse what was written: it was cut off.
 *
 * <p>Any method throws {@link UncheckedIOException} when the stream does. For one thread.
 */
public final class HistoryWriter {
  /** Of a whole file. */
  static final byte[] MAGIC = {'V', 'E', 'D', 'E', 'T', 'T', 'E', 'H'};

  private static final int FULL = 1 << 18;

  private final OutputStream stream;
  private final PackedOutput out = new PackedOutput();
  private @Nullable EventPacker check;
  private long checks;
  private long events;

  /** Begins the file. The stream is not closed at the end. */
  public HistoryWriter(OutputStream stream, HistoryHead head) {
    this.stream = stream;
    write(MAGIC);
    out.number(Tags.VERSION);
    out.signed(head.since().toEpochMilli());
    out.signed(head.until().toEpochMilli());
    flush(Block.Type.FILE);
  }

  /**
   * Begins a check and ends the one before.
   *
   * @param before the number of the last event that the state has heard, 0 for none
   * @param state before the first event that follows; null when nothing was known
   */
  public void begin(CheckId id, long before, @Nullable CheckState state) {
    end();
    out.text(id.value());
    out.number(before);
    out.text(state == null ? "" : SnapshotCodec.write(state));
    flush(Block.Type.CHECK);
    check = new EventPacker(out, before);
    events = 0;
    checks++;
  }

  /** Whether the check's definition of that hash was given already. */
  public boolean knows(String hash) {
    return current().knows(hash);
  }

  /** A definition of the check, before the first event that was heard under it. */
  public void define(String hash, String content) {
    if (!knows(hash)) {
      current().define(hash, content);
    }
  }

  /** The check's next event. Instants are kept in whole microseconds. */
  public void event(RecordedEvent event) {
    current().pack(event);
    events++;
    if (out.size() >= FULL) {
      flush(Block.Type.EVENTS);
    }
  }

  private EventPacker current() {
    if (check == null) {
      throw new IllegalStateException("no check has begun");
    }
    return check;
  }

  private void end() {
    if (check != null) {
      flush(Block.Type.EVENTS);
      out.number(events);
      flush(Block.Type.CHECK_END);
      check = null;
    }
  }

  /** Ends the file; the stream stays open. */
  public void finish() {
    end();
    out.number(checks);
    flush(Block.Type.FILE_END);
  }

  private void flush(Block.Type type) {
    if (out.size() > 0) {
      write(Block.stored(type, out.take()));
    }
  }

  private void write(byte[] bytes) {
    try {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
