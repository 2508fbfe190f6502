// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import org.jspecify.annotations.Nullable;

/**
 * How a pool is, for the operator.
 *
 * @param slots workers that there should be
 * @param idle of them that wait for a run
 * @param busy of them that are in one
 * @param version of driver and browser; null until the first was ready
 * @param sandboxed whether the browser's own sandbox is on, as far as is known
 * @param trouble in one line why the last start failed; null when it went well
 */
public record PoolStatus(
    int slots,
    int idle,
    int busy,
    @Nullable String version,
    boolean sandboxed,
    @Nullable String trouble) {
  /**
   * Whether runs may be taken on: a browser has been seen to work, and either there is a worker or
   * nothing speaks against there being one soon.
   */
  public boolean ready() {
    return version != null && (trouble == null || idle + busy > 0);
  }
}
