// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of a spool, oldest first; only the youngest, the active one, is written. Guarded by the
 * store.
 */
final class Segments {
  private final SpoolFiles files;
  private final int fullAt;
  private final List<Segment> sealed = new ArrayList<>();
  private @Nullable Segment active;
  private long next;

  Segments(SpoolFiles files, int fullAt) {
    this.files = files;
    this.fullAt = fullAt;
  }

  /** Takes in a segment that an earlier process left. */
  void found(Segment segment) {
    sealed.add(segment);
    next = Math.max(next, segment.number + 1);
  }

  /** Never uses this number again. */
  void passOver(long number) {
    next = Math.max(next, number + 1);
  }

  /** The segment to append to. */
  Segment active() throws IOException {
    Segment current = active;
    if (current != null && current.size() < fullAt) {
      return current;
    }
    seal();
    SpoolFile file = files.create(next);
    Segment fresh = new Segment(next, file, 0);
    next++;
    active = fresh;
    return fresh;
  }

  /** Nothing more is appended to the active one. */
  void seal() {
    if (active != null) {
      sealed.add(active);
      active = null;
    }
  }

  /** Deletes what is no longer wanted. */
  void sweep() throws IOException {
    if (active != null && active.isDone() && active.size() > fullAt / 4) {
      seal();
    }
    for (Segment segment : List.copyOf(sealed)) {
      if (segment.isDone()) {
        delete(segment);
      }
    }
  }

  /** The oldest sealed one with reports that passed, else the oldest sealed one. */
  Optional<Segment> leastPrecious() {
    return sealed.stream()
        .filter(Segment::hasPassing)
        .findFirst()
        .or(() -> sealed.stream().findFirst());
  }

  long bytes() {
    long active = this.active == null ? 0 : this.active.size();
    return active + sealed.stream().mapToLong(Segment::size).sum();
  }

  /** Deletes what is not wanted and closes the rest. */
  void close() throws IOException {
    seal();
    try {
      sweep();
    } finally {
      sealed.forEach(Segment::close);
    }
  }

  private void delete(Segment segment) throws IOException {
    files.delete(segment.number);
    segment.close();
    sealed.remove(segment);
  }
}
