// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Never waits; remembers how long it was to. */
public final class RecordingPause implements Pause {
  private final List<Duration> waits = new ArrayList<>();
  private int wakes;

  @Override
  public synchronized void await(Duration longest) {
    waits.add(longest);
  }

  @Override
  public synchronized void wake() {
    wakes++;
  }

  public synchronized List<Duration> waits() {
    return List.copyOf(waits);
  }

  public synchronized int wakes() {
    return wakes;
  }
}
