// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.report.StepReport;
import java.util.List;

/** The names of steps by their index, which a report may get wrong. */
final class StepNames {
  private StepNames() {}

  static String of(List<StepReport> steps, int index) {
    return index >= 0 && index < steps.size() ? steps.get(index).name() : "";
  }
}
