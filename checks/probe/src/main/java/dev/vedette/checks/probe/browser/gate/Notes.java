// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.util.ArrayList;
import java.util.List;

/** What happened, in order; the first thousand. Safe for use by many threads. */
final class Notes<T> {
  private final List<T> kept = new ArrayList<>();

  synchronized void add(T note) {
    if (kept.size() < Bounds.NOTES) {
      kept.add(note);
    }
  }

  synchronized List<T> list() {
    return List.copyOf(kept);
  }
}
