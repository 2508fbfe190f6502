// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One file of the spool and what of it is still wanted. Guarded by the store. */
final class Segment {
  final long number;

  private final SpoolFile file;
  private final Set<Entry> wanted = new LinkedHashSet<>();
  private long size;

  Segment(long number, SpoolFile file, long size) {
    this.number = number;
    this.file = file;
    this.size = size;
  }

  /** Appends the entries' frames and forces them; on failure none is in this segment. */
  void append(List<Entry> entries, byte[] frames) throws IOException {
    long at = size;
    file.write(at, frames);
    file.force();
    size = at + frames.length;
    for (Entry entry : entries) {
      entry.place(this, at);
      at += entry.length();
    }
  }

  /** Cuts off what a failed append may have left. */
  void cutTail() throws IOException {
    file.truncate(size);
  }

  byte[] read(Entry entry) throws IOException {
    return file.read(entry.offset(), entry.length());
  }

  void hold(Entry entry) {
    wanted.add(entry);
  }

  void release(Entry entry) {
    wanted.remove(entry);
  }

  /** What is still wanted of it, a copy. */
  List<Entry> wanted() {
    return new ArrayList<>(wanted);
  }

  boolean isDone() {
    return wanted.isEmpty();
  }

  boolean hasPassing() {
    return wanted.stream().anyMatch(entry -> !entry.precious);
  }

  long size() {
    return size;
  }

  void close() {
    file.close();
  }
}
