// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.history;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Finding;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Packs findings: 0 and the finding, or 1 more than the number of an earlier one. Only the first
 * {@link Tags#MOST_FINDINGS} have numbers.
 */
final class FindingPacker {
  private final PackedOutput out;
  private final Map<Finding, Integer> known = new HashMap<>();

  FindingPacker(PackedOutput out) {
    this.out = out;
  }

  void pack(Finding finding) {
    Integer number = known.get(finding);
    if (number != null) {
      out.number(number + 1);
      return;
    }
    if (known.size() < Tags.MOST_FINDINGS) {
      known.put(finding, known.size());
    }
    out.number(0);
    out.text(Words.of(finding.cause()));
    optional(finding.step());
    out.text(finding.message());
    optional(finding.host());
  }

  private void optional(@Nullable String text) {
    out.put(text == null ? 0 : 1);
    if (text != null) {
      out.text(text);
    }
  }
}
