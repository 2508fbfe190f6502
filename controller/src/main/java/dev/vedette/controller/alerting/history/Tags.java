// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import dev.vedette.checks.model.Verdict;

/** The first byte of a record. Version 1 of the format; a new kind of record is a new version. */
final class Tags {
  static final int VERSION = 1;

  /** A definition that later events were heard under: hash, content. Numbered from 0. */
  static final int DEFINITION = 0;

  /** From here on events were heard under the definition of this number. */
  static final int UNDER = 1;

  /** From here on lights are these, in the words of the event codec. */
  static final int LIGHTS = 2;

  /** The next event has this number, not the one after the last. */
  static final int NUMBER = 3;

  /** Time went by: microseconds since the event before. */
  static final int TICK = 4;

  /** Any event: microseconds since the event before, its text in the words of the event codec. */
  static final int EVENT = 5;

  /**
   * A judged run. Bits 0 and 1 are the verdict, bit 2 is set for a confirmation, bit 3 when there
   * is a finding. Then: number of the location, or the next number and its name; due in
   * milliseconds after what was foreseen; microseconds from due to when it was heard; with a
   * finding the run's id and the finding; the metrics.
   */
  static final int RUN = 0x40;

  static final int VERDICT = 0x03;
  static final int CONFIRMATION = 0x04;
  static final int FINDING = 0x08;

  /** How a metric's value stands in the low two bits: thousandths, millionths, or eight bytes. */
  static final int THOUSANDTHS = 0;

  static final int MILLIONTHS = 1;
  static final int WHOLE = 2;

  /** More findings than that are written out each time. */
  static final int MOST_FINDINGS = 4096;

  private Tags() {}

  /** What stands for a verdict. */
  static int code(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> 0;
      case DEGRADED -> 1;
      case FAILED -> 2;
      case ERRORED -> 3;
    };
  }

  /** The verdict in a tag. */
  static Verdict verdict(int tag) {
    return switch (tag & VERDICT) {
      case 0 -> Verdict.PASSED;
      case 1 -> Verdict.DEGRADED;
      case 2 -> Verdict.FAILED;
      default -> Verdict.ERRORED;
    };
  }

  /** What a value is multiplied with, by how it stands. */
  static double scale(int form) {
    return form == THOUSANDTHS ? 1e3 : 1e6;
  }
}
