// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * The budget of intake, for one host and locations that can carry out ten runs at once: three extra
 * runs in ten seconds, of which one in each location.
 */
final class Budgeted {
  private static final long WINDOW = 10_000;

  private record Taken(int place, long at) {}

  private List<Taken> taken = new ArrayList<>();

  boolean take(int place, long at) {
    taken.removeIf(one -> one.at() + 6 * WINDOW < at);
    List<Taken> near = taken.stream().filter(one -> Math.abs(one.at() - at) < WINDOW).toList();
    boolean granted = near.size() < 3 && near.stream().noneMatch(one -> one.place() == place);
    if (granted) {
      taken.add(new Taken(place, at));
    }
    return granted;
  }
}
