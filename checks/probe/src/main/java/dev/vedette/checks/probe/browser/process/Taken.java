// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

/** What a pool gives to who asks for a worker. */
public sealed interface Taken {
  /** A worker, to be given back or discarded. */
  record Got(Worker worker) implements Taken {}

  /** None, and in one line why. */
  record None(String reason) implements Taken {}
}
