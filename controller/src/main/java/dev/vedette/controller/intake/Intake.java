// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.report.RunReport;
import java.util.List;

/** Where reports come in. */
public interface Intake {
  /**
   * Stores, judges and acts on {@code reports}, durably, before it returns. Idempotent by run id.
   *
   * @return one answer per report, in the same order
   */
  List<Answer> accept(List<RunReport> reports);
}
