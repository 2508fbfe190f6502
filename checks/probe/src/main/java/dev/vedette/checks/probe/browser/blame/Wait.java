// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

/**
 * An action that waited for the page to show or do something, other than going to a URL: for that
 * the visit speaks. Points are microseconds on the axis of the worker.
 *
 * @param done whether it came; otherwise time ran out at {@code end}
 * @param inFrame whether it was awaited in an inner frame
 */
public record Wait(long begin, long end, boolean done, boolean inFrame) {}
