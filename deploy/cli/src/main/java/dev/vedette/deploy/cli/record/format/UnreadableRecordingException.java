// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problem;

/** A recording is not what it must be. The problem says where, what, and how to mend it. */
public final class UnreadableRecordingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public UnreadableRecordingException(Place place, String what, String mend) {
    super(place + ": " + what);
    this.problem = Problem.error(place, what, mend);
  }

  /** What is wrong. It quotes nothing that was typed. */
  public Problem problem() {
    return problem;
  }
}
