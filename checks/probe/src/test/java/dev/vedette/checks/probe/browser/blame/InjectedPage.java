// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with something slow in it.
 *
 * @param culprit URL of the slow thing
 * @param awaited selector that a step waits for; null when only the largest paint counts
 * @param frame selector of the frame that {@code awaited} is in; null for none
 * @param decoys owners of slow things that don't matter
 */
record InjectedPage(
    String name,
    String url,
    String culprit,
    @Nullable String awaited,
    @Nullable String frame,
    List<String> decoys) {}
