// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.report.RunReport;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is kept: the report without steps and detail, and what intake made of it.
 *
 * @param report steps are empty and detail is none, unless it was read with its detail
 * @param during the maintenance or hold that its slot was due in, for instance {@code maintenance:
 *     Sunday deploy}: such a run is left out of objectives; null when it was due in none
 */
public record StoredRun(RunReport report, Standing standing, @Nullable String during) {
  /** What a run counts for. */
  public enum Standing {
    /** It ended its slot in time, and was judged. */
    COUNTED,
    /** It ended its slot after it was overdue: kept and shown, never judged. */
    LATE,
    /** Its slot had ended already, or its fence was stale: kept, changes nothing. */
    EXTRA
  }
}
