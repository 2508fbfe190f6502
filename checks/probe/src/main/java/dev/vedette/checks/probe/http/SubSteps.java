// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.report.SubStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The parts of one run's steps, in the order in which they began. */
final class SubSteps {
  private final long runBegin;
  private final List<SubStep> parts = new ArrayList<>();
  private int step;

  SubSteps(long runBegin) {
    this.runBegin = runBegin;
  }

  /** Parts from now on belong to the step at {@code index}. */
  void enterStep(int index) {
    step = index;
  }

  /**
   * A part that has ended.
   *
   * @param begin on the monotonic clock
   */
  void add(String name, long begin, Duration duration) {
    parts.add(new SubStep(step, name, Duration.ofNanos(begin - runBegin), duration));
  }

  List<SubStep> all() {
    return List.copyOf(parts);
  }
}
