// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import dev.vedette.checks.model.report.RunId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record in the spool: where it is. Guarded by the store. */
final class Entry implements Comparable<Entry> {
  final SpoolRecord.Kind kind;
  final RunId run;
  final Instant due;
  final boolean precious;

  private final int length;
  private byte @Nullable [] frame;
  private @Nullable Segment segment;
  private long offset;

  private Entry(SpoolRecord record, int length) {
    this.kind = record.kind();
    this.run = record.run();
    this.due = record.due();
    this.precious = record.precious();
    this.length = length;
  }

  /** A record that is in memory only. */
  static Entry unsaved(SpoolRecord record) {
    byte[] frame = Frames.of(record.encoded());
    Entry entry = new Entry(record, frame.length);
    entry.frame = frame;
    return entry;
  }

  /** A record that was found on disk. */
  static Entry found(SpoolRecord record, Segment segment, Frames.Frame frame) {
    Entry entry = new Entry(record, frame.length());
    entry.place(segment, frame.offset());
    return entry;
  }

  /** Its size as a frame. */
  int length() {
    return length;
  }

  /** The frame, when it is in memory only. */
  byte @Nullable [] frame() {
    return frame;
  }

  @Nullable Segment segment() {
    return segment;
  }

  long offset() {
    return offset;
  }

  /** It is on disk, there. */
  void place(Segment where, long at) {
    segment = where;
    offset = at;
    frame = null;
    where.hold(this);
  }

  /** It leaves the disk: kept in memory from now on. */
  void unplace(byte[] kept) {
    Segment before = segment;
    if (before != null) {
      before.release(this);
    }
    segment = null;
    frame = kept;
  }

  /** It is no longer wanted. */
  void forget() {
    Segment before = segment;
    if (before != null) {
      before.release(this);
    }
    segment = null;
    frame = null;
  }

  /** By due instant. */
  @Override
  public int compareTo(Entry other) {
    int byDue = due.compareTo(other.due);
    return byDue != 0 ? byDue : run.value().compareTo(other.run.value());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
