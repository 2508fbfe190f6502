// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import java.time.Duration;
import java.util.concurrent.Future;

/** Has an action carried out after a time, on another thread, unless it is cancelled before. */
@FunctionalInterface
public interface Deadlines {
  Future<?> after(Duration time, Runnable action);
}
