// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.loop;

import java.time.Duration;

/** Waiting that can be cut short. */
public interface Pause {
  /** Waits for {@code longest} or until woken; a {@link #wake} since the last wait counts. */
  void await(Duration longest) throws InterruptedException;

  /** Ends the wait under way, or the next one at once. */
  void wake();
}
