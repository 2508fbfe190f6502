// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import dev.vedette.checks.model.CheckId;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a file of history. Checks may be read in any order and by several threads at once, each
 * with one block in memory.
 */
public final class HistoryReader implements AutoCloseable {
  private final Blocks blocks;
  private final HistoryHead head;
  private final List<Entry> entries;

  /**
   * A check of the file.
   *
   * @param events how many it has
   */
  public record Entry(CheckId check, long events, long offset) {}

  private HistoryReader(Blocks blocks, HistoryHead head, List<Entry> entries) {
    this.blocks = blocks;
    this.head = head;
    this.entries = List.copyOf(entries);
  }

  /**
   * Opens a file and looks for what it holds.
   *
   * @throws DamagedHistoryException when it is no history, of a later version or cut off
   * @throws UncheckedIOException when it cannot be read
   */
  public static HistoryReader open(Path file) {
    Blocks blocks = Blocks.open(file);
    try {
      return open(blocks);
    } catch (RuntimeException e) {
      blocks.close();
      throw e;
    }
  }

  private static HistoryReader open(Blocks blocks) {
    if (!Arrays.equals(blocks.start(HistoryWriter.MAGIC.length), HistoryWriter.MAGIC)) {
      throw new DamagedHistoryException("it does not begin as a history does");
    }
    Blocks.Cursor cursor = blocks.at(HistoryWriter.MAGIC.length);
    HistoryHead head = head(cursor.next(Block.Type.FILE));
    List<Entry> entries = new ArrayList<>();
    long offset = cursor.offset();
    while (cursor.peek() != Block.Type.FILE_END) {
      CheckId check = new CheckId(cursor.next(Block.Type.CHECK).text());
      cursor.skip(Block.Type.EVENTS);
      entries.add(new Entry(check, cursor.next(Block.Type.CHECK_END).number(), offset));
      offset = cursor.offset();
    }
    if (cursor.next(Block.Type.FILE_END).number() != entries.size()) {
      throw new DamagedHistoryException("it lacks checks");
    }
    return new HistoryReader(blocks, head, entries);
  }

  private static HistoryHead head(PackedInput in) {
    long version = in.number();
    if (version != Tags.VERSION) {
      throw new DamagedHistoryException(
          "it is of version %d, this program reads %d".formatted(version, Tags.VERSION));
    }
    return new HistoryHead(Instant.ofEpochMilli(in.signed()), Instant.ofEpochMilli(in.signed()));
  }

  public HistoryHead head() {
    return head;
  }

  /** The checks, in the order of the file. */
  public List<Entry> entries() {
    return entries;
  }

  /** One check's events from their beginning. */
  public CheckHistory read(Entry entry) {
    return CheckHistory.at(blocks.at(entry.offset()));
  }

  @Override
  public void close() {
    blocks.close();
  }
}
