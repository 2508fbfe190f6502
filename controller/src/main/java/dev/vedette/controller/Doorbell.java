// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import org.jspecify.annotations.Nullable;

/** Wakes somebody who is made later than those who ring. */
final class Doorbell {
  private volatile @Nullable Runnable answer;

  void answer(Runnable answer) {
    this.answer = answer;
  }

  void ring() {
    Runnable wake = answer;
    if (wake != null) {
      wake.run();
    }
  }
}
