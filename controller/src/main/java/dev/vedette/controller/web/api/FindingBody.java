// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Finding;
import org.jspecify.annotations.Nullable;

/** What was wrong. */
record FindingBody(
    String cause, String owner, @Nullable String step, String message, @Nullable String host) {
  static @Nullable FindingBody of(@Nullable Finding finding) {
    return finding == null
        ? null
        : new FindingBody(
            Words.of(finding.cause()),
            Words.of(finding.cause().owner()),
            finding.step(),
            finding.message(),
            finding.host());
  }
}
