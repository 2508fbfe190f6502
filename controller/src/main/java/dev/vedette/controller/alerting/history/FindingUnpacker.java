// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FindingPacker} wrote. */
final class FindingUnpacker {
  private final List<Finding> known = new ArrayList<>();

  Finding unpack(PackedInput in) {
    int number = in.index(known.size() + 1);
    if (number > 0) {
      return known.get(number - 1);
    }
    Cause cause = Words.parse(Cause.class, in.text()).orElse(Cause.UNKNOWN);
    Finding finding = new Finding(cause, optional(in), in.text(), optional(in));
    if (known.size() < Tags.MOST_FINDINGS) {
      known.add(finding);
    }
    return finding;
  }

  private static @Nullable String optional(PackedInput in) {
    return in.take() == 0 ? null : in.text();
  }
}
