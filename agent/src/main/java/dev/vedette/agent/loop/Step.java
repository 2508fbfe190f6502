// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.loop;

/** One turn of work that is done over and over. Tests call it; a {@link Loop} does otherwise. */
@FunctionalInterface
public interface Step {
  /** Does one turn, and waits as long as there is nothing to do, or until it is woken. */
  void step() throws InterruptedException;
}
