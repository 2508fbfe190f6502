// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what an earlier process left in the spool: cuts torn tails, passes over what is damaged and
 * counts it.
 */
final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final SpoolFiles files;
  private final Index index;
  private final Segments segments;
  private long damaged;

  Recovery(SpoolFiles files, Index index, Segments segments) {
    this.files = files;
    this.index = index;
    this.segments = segments;
  }

  /**
   * Reads every segment. Returns how many stretches were damaged; a file that cannot be read is
   * one.
   */
  long run() throws IOException {
    for (long number : files.numbers()) {
      try {
        read(number);
      } catch (IOException e) {
        damaged++;
        segments.passOver(number);
        LOG.atError()
            .addKeyValue("segment", number)
            .addKeyValue("reason", e.toString())
            .log("spool file cannot be read; left where it is");
      }
    }
    segments.sweep();
    if (damaged > 0) {
      LOG.atWarn()
          .addKeyValue("damaged", damaged)
          .log("damaged records in the spool; the rest is good");
    }
    return damaged;
  }

  private void read(long number) throws IOException {
    SpoolFile file = files.open(number);
    byte[] data = file.read(0, Math.toIntExact(file.size()));
    Frames.Found found = Frames.scan(data);
    if (found.end() < data.length) {
      file.truncate(found.end());
    }
    Segment segment = new Segment(number, file, found.end());
    segments.found(segment);
    damaged += found.damaged();
    for (Frames.Frame frame : found.frames()) {
      enter(segment, frame, data);
    }
  }

  private void enter(Segment segment, Frames.Frame frame, byte[] data) {
    int from = frame.offset() + Frames.HEAD;
    byte[] payload = Arrays.copyOfRange(data, from, frame.offset() + frame.length());
    Optional<SpoolRecord> record = SpoolRecord.decoded(payload);
    if (record.isEmpty()) {
      damaged++;
      return;
    }
    Entry entry = Entry.found(record.get(), segment, frame);
    if (!index.add(entry)) {
      segment.release(entry);
    }
  }
}
