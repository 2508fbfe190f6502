// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with something slow in it.
 *
 * @param culprit URL of the slow thing
 * @param awaited selector that a step waits for after it clicked {@code #go}; null when only the
 *     largest paint counts
 * @param frame selector of the frame that {@code awaited} is in; null for none
 * @param decoys owners of slow things that don't matter
 */
record InjectedPage(
    String name,
    String url,
    String culprit,
    @Nullable String awaited,
    @Nullable String frame,
    List<String> decoys) {
  /** So much on the critical path, in milliseconds, is the machine's noise. */
  private static final long NOISE = 100;

  /** What is wrong with a finding about it; empty when nothing is. */
  List<String> wrong(Attribution found) {
    List<String> wrong = new ArrayList<>();
    if (found.owners().isEmpty() || !found.owners().getFirst().worst().equals(culprit)) {
      wrong.add("culprit not first");
    }
    found.owners().stream()
        .filter(owner -> decoys.contains(owner.owner()) && owner.critical().toMillis() > NOISE)
        .forEach(owner -> wrong.add(owner.owner() + " blamed for " + owner.critical()));
    return wrong;
  }
}
