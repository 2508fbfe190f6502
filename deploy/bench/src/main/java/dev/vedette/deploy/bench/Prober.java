// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import java.time.Duration;

/** One that asks a target at a rate and measures it, and is measured by the bench. */
interface Prober extends AutoCloseable {
  /** Works until its code is as fast as it gets, then rests. */
  void warmUp() throws InterruptedException;

  /** Works for so long, and rests again: it takes no processor time in the others' turns. */
  Turn turn(Duration length) throws InterruptedException;

  /** Runs a second, for so long. */
  double speed(Duration length) throws InterruptedException;

  /** In MB (10⁶ bytes). */
  long residentMegabytes();

  @Override
  void close();
}
