// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import dev.vedette.checks.model.report.RunId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records on disk, or in memory as long as the disk does not take them. Not safe for use by several
 * threads at once: {@link Spool} guards it.
 */
final class SpoolStore {
  private static final Logger LOG = LoggerFactory.getLogger(SpoolStore.class);
  private static final int CHUNK = 1 << 20;
  private static final int MOST_EVICTIONS = 64;

  private final SpoolFiles files;
  private final SpoolLimits limits;
  private final Index index;
  private final Segments segments;
  private final List<RunId> dropped = new ArrayList<>();
  private @Nullable String trouble;

  SpoolStore(SpoolFiles files, SpoolLimits limits, Index index, Segments segments) {
    this.files = files;
    this.limits = limits;
    this.index = index;
    this.segments = segments;
  }

  Index index() {
    return index;
  }

  /** Why records are in memory only; null when they are on disk. */
  @Nullable String trouble() {
    return trouble;
  }

  /** Runs whose reports were given up since the last call. */
  List<RunId> takeDropped() {
    List<RunId> taken = List.copyOf(dropped);
    dropped.clear();
    return taken;
  }

  /** Takes the records in, then tries to bring everything in memory to disk. */
  void write(List<SpoolRecord> records) {
    records.forEach(record -> index.add(Entry.unsaved(record)));
    save();
    keepWithinMemory();
    keepWithinDisk();
  }

  /** The frame's payload. Throws when the disk does not give it back as it was. */
  SpoolRecord read(Entry entry) throws IOException {
    byte[] frame = frame(entry);
    return SpoolRecord.decoded(Frames.payload(frame))
        .orElseThrow(() -> new IOException("record of run " + entry.run + " is damaged on disk"));
  }

  /** Forgets runs, and deletes files that hold nothing else. */
  void forget(Iterable<RunId> runs) {
    runs.forEach(index::remove);
    try {
      segments.sweep();
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("reason", e.toString()).log("spool file not deleted yet");
    }
  }

  void close() throws IOException {
    save();
    segments.close();
    files.close();
  }

  private void save() {
    try {
      saveAll();
      recovered();
    } catch (IOException e) {
      troubled(e);
    }
  }

  /** When the disk is full, makes room by giving up what is least precious. */
  private void saveAll() throws IOException {
    for (int evictions = 0; ; evictions++) {
      try {
        saveUnsaved();
        return;
      } catch (IOException e) {
        Optional<Segment> victim = segments.leastPrecious();
        if (evictions == MOST_EVICTIONS || !isFull() || victim.isEmpty()) {
          throw e;
        }
        keepInMemory(preciousOf(victim.get()));
        empty(victim.get());
      }
    }
  }

  private void saveUnsaved() throws IOException {
    for (List<Entry> chunk = index.unsaved(CHUNK); !chunk.isEmpty(); chunk = index.unsaved(CHUNK)) {
      Segment segment = segments.active();
      try {
        segment.append(chunk, frames(chunk));
      } catch (IOException e) {
        abandon(segment);
        throw e;
      }
      index.saved(chunk);
    }
  }

  /** After a failed write or sync nobody knows what the disk has: never append there again. */
  private void abandon(Segment segment) {
    segments.seal();
    try {
      segment.cutTail();
      segments.sweep();
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("reason", e.toString()).log("tail of a spool file not cut");
    }
  }

  private void keepWithinDisk() {
    try {
      for (int i = 0; i < MOST_EVICTIONS && segments.bytes() > limits.bytes(); i++) {
        Optional<Segment> victim = segments.leastPrecious();
        if (victim.isEmpty()) {
          return;
        }
        evict(victim.get());
      }
    } catch (IOException e) {
      troubled(e);
    }
  }

  /**
   * Failures are written anew before their old file goes; when it has nothing else, they go too.
   */
  private void evict(Segment victim) throws IOException {
    if (victim.hasPassing()) {
      List<Entry> precious = preciousOf(victim);
      keepInMemory(precious);
      save();
    }
    empty(victim);
  }

  private List<Entry> preciousOf(Segment segment) {
    return segment.wanted().stream().filter(entry -> entry.precious).toList();
  }

  private void keepInMemory(List<Entry> entries) throws IOException {
    for (Entry entry : entries) {
      entry.unplace(frame(entry));
      index.unsave(entry);
    }
  }

  private void empty(Segment victim) throws IOException {
    victim.wanted().forEach(this::drop);
    segments.sweep();
  }

  private void keepWithinMemory() {
    while (index.unsavedBytes() > limits.memoryBytes()) {
      index.leastPreciousUnsaved().ifPresent(this::drop);
    }
  }

  private void drop(Entry entry) {
    dropped.add(entry.run);
    index.remove(entry.run);
  }

  private boolean isFull() throws IOException {
    return files.room() < index.unsavedBytes() + CHUNK;
  }

  private byte[] frame(Entry entry) throws IOException {
    byte[] frame = entry.frame();
    if (frame != null) {
      return frame;
    }
    Segment segment = entry.segment();
    if (segment == null) {
      throw new IOException("record of run " + entry.run + " is gone");
    }
    return segment.read(entry);
  }

  private static byte[] frames(List<Entry> entries) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      byte[] frame = entry.frame();
      if (frame != null) {
        all.writeBytes(frame);
      }
    }
    return all.toByteArray();
  }

  private void troubled(IOException e) {
    if (trouble == null) {
      LOG.atError()
          .addKeyValue("reason", e.toString())
          .log("spool cannot be written; reports are held in memory. Free or mend its disk");
    }
    trouble = e.toString();
  }

  private void recovered() {
    if (trouble != null && index.unsavedBytes() == 0) {
      LOG.atInfo().log("spool is written again");
      trouble = null;
    }
  }
}
