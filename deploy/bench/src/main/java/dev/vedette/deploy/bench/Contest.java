// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Probers against one target at one rate, in turns: each works while the others rest.
 *
 * @param rate runs a second
 * @param warmUp how long our agent works before it is measured
 */
record Contest(int rate, Duration warmUp, Note note) {
  private static final int TURNS = 4;

  /** Writes down what a prober did, and the memory that it has, in MB (10⁶ bytes). */
  @FunctionalInterface
  interface Note {
    void take(Figures figures, Turn turn, long residentMegabytes);
  }

  /** Each for {@code length}, its turns together. */
  void hold(List<Entrant> entrants, DelayTarget target, Duration length)
      throws InterruptedException {
    List<Prober> probers = new ArrayList<>();
    try {
      for (Entrant entrant : entrants) {
        Prober prober = entrant.start().at(rate, target, warmUp);
        probers.add(prober);
        prober.warmUp();
      }
      List<List<Turn>> turns = turns(probers, length.dividedBy(TURNS));
      for (int i = 0; i < probers.size(); i++) {
        note.take(
            entrants.get(i).figures(), Turn.all(turns.get(i)), probers.get(i).residentMegabytes());
      }
    } finally {
      probers.forEach(Prober::close);
    }
  }

  /** Of each prober. */
  private static List<List<Turn>> turns(List<Prober> probers, Duration length)
      throws InterruptedException {
    List<List<Turn>> turns = new ArrayList<>();
    probers.forEach(prober -> turns.add(new ArrayList<>()));
    for (int turn = 0; turn < TURNS; turn++) {
      for (int i = 0; i < probers.size(); i++) {
        turns.get(i).add(probers.get(i).turn(length));
      }
    }
    return turns;
  }
}
