// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import dev.vedette.checks.model.Verdict;
import java.util.Locale;

/**
 * How the last slot of a check in a location looks: each has a shape of its own, not only a colour.
 */
public enum Mark {
  PASSED,
  DEGRADED,
  FAILED,
  ERRORED,
  /** The last slot has no judgement: missed, or overdue. */
  MISSED,
  /** Nothing yet. */
  WAITING;

  /** The mark of a run that ended so. */
  public static Mark of(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> PASSED;
      case DEGRADED -> DEGRADED;
      case FAILED -> FAILED;
      case ERRORED -> ERRORED;
    };
  }

  /** What it means, for whoever points at it. */
  public String story() {
    return switch (this) {
      case PASSED -> "the target did what the check asks";
      case DEGRADED -> "right, but slow";
      case FAILED -> "the target is wrong";
      case ERRORED -> "we are wrong: the run says nothing of the target";
      case MISSED -> "no judgement: the last slot was missed or is overdue";
      case WAITING -> "no result yet";
    };
  }

  /** As a word, and as the name of style and shape. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
