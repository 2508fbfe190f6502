// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.protocol.Observed.Load;

/**
 * A document of a page, main or inner.
 *
 * @param url of an inner one; not looked at for the main one
 */
record Frame(boolean inner, String url) {
  static final Frame MAIN = new Frame(false, "");

  static Frame of(Load load) {
    return load.inner() ? new Frame(true, load.frame()) : MAIN;
  }

  /** Whether it asked for a load. */
  boolean holds(Load load) {
    return load.inner() == inner && (!inner || load.frame().equals(url));
  }
}
