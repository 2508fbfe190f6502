// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import java.io.IOException;

/** What came is not HTTP as it must be; the message says what is wrong with it. */
final class MalformedException extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedException(String what) {
    super(what);
  }
}
