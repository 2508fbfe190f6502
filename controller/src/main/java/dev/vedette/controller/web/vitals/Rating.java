// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.vitals;

import dev.vedette.checks.model.Words;

/** How web.dev rates a value. */
public enum Rating {
  GOOD,
  NEEDS_IMPROVEMENT,
  POOR;

  /** As web.dev and k6 write it. */
  public String word() {
    return Words.of(this);
  }
}
