// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import dev.vedette.checks.model.report.RunId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the spool keeps. Its form on disk: kind (1 byte), flags (1 byte, bit 0: precious), due in
 * milliseconds of the epoch (8 bytes), run id (16 bytes), body.
 */
public final class SpoolRecord {
  private static final int HEAD = 26;

  private final Kind kind;
  private final RunId run;
  private final Instant due;
  private final boolean precious;
  private final byte[] body;

  private SpoolRecord(Kind kind, RunId run, Instant due, boolean precious, byte[] body) {
    this.kind = kind;
    this.run = run;
    this.due = due;
    this.precious = precious;
    this.body = body;
  }

  /** What a record is. */
  public enum Kind {
    REPORT(1),
    /** A run that must not happen twice is about to begin. */
    STARTED(2);

    private final byte mark;

    Kind(int mark) {
      this.mark = (byte) mark;
    }
  }

  /**
   * A report.
   *
   * @param precious whether it goes last when room is short: it did not pass
   */
  public static SpoolRecord report(RunId run, Instant due, boolean precious, byte[] body) {
    return new SpoolRecord(Kind.REPORT, run, due, precious, body);
  }

  /** The mark of a start. */
  public static SpoolRecord started(RunId run, Instant due, byte[] body) {
    return new SpoolRecord(Kind.STARTED, run, due, true, body);
  }

  public Kind kind() {
    return kind;
  }

  public RunId run() {
    return run;
  }

  public Instant due() {
    return due;
  }

  public boolean precious() {
    return precious;
  }

  /** The message itself, as JSON; not a copy. */
  public byte[] body() {
    return body;
  }

  byte[] encoded() {
    return ByteBuffer.allocate(HEAD + body.length)
        .put(kind.mark)
        .put((byte) (precious ? 1 : 0))
        .putLong(due.toEpochMilli())
        .putLong(run.value().getMostSignificantBits())
        .putLong(run.value().getLeastSignificantBits())
        .put(body)
        .array();
  }

  /** The record, or empty for one that no version of ours wrote, or a newer one. */
  static Optional<SpoolRecord> decoded(byte[] payload) {
    if (payload.length < HEAD) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(payload);
    byte mark = in.get();
    boolean precious = (in.get() & 1) != 0;
    Instant due = Instant.ofEpochMilli(in.getLong());
    RunId run = new RunId(new UUID(in.getLong(), in.getLong()));
    byte[] body = new byte[in.remaining()];
    in.get(body);
    return kind(mark).map(kind -> new SpoolRecord(kind, run, due, precious, body));
  }

  private static Optional<Kind> kind(byte mark) {
    for (Kind kind : Kind.values()) {
      if (kind.mark == mark) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
