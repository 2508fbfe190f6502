// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.simulation;

import java.util.Arrays;
import java.util.BitSet;

/** The fixed rules that monitors have: see 5.2 of the reference on alert mathematics. */
enum Reference {
  ANY_FAILURE("any failure") {
    @Override
    Policy policy(long hold) {
      return new Ringing(name, hold) {
        @Override
        public void hear(Simulation world, Run run) {
          alarm.set(world, run.place(), run.failed());
        }
      };
    }
  },
  TWO_IN_A_ROW("2 in a row") {
    @Override
    Policy policy(long hold) {
      return new Ringing(name, hold) {
        private final int[] failed = new int[Simulation.PLACES];

        @Override
        public void hear(Simulation world, Run run) {
          failed[run.place()] = run.failed() ? failed[run.place()] + 1 : 0;
          alarm.set(world, run.place(), failed[run.place()] >= 2);
        }

        @Override
        public boolean isCalm() {
          return super.isCalm() && Arrays.stream(failed).allMatch(count -> count == 0);
        }
      };
    }
  },
  /** As soon as the second of a tick has failed. */
  TWO_OF_TWELVE("≥ 2 of 12 in one tick") {
    @Override
    Policy policy(long hold) {
      return new Ringing(name, hold) {
        private final BitSet failed = new BitSet();
        private long tick;

        @Override
        public void hear(Simulation world, Run run) {
          if (run.due() / Simulation.EVERY != tick) {
            alarm.set(world, 0, failed.cardinality() >= 2);
            failed.clear();
            tick = run.due() / Simulation.EVERY;
          }
          failed.set(run.place(), run.failed());
          if (failed.cardinality() >= 2) {
            alarm.set(world, 0, true);
          }
        }

        @Override
        public boolean isCalm() {
          return super.isCalm() && failed.isEmpty();
        }
      };
    }
  },
  /** A failed run is made again at once, and once more. */
  THREE_AT_ONCE("3-of-3 at once in one location") {
    @Override
    Policy policy(long hold) {
      return new Ringing(name, hold) {
        private final int[] failed = new int[Simulation.PLACES];

        @Override
        public void hear(Simulation world, Run run) {
          int place = run.place();
          failed[place] = !run.failed() ? 0 : run.scheduled() ? 1 : failed[place] + 1;
          if (run.failed() && failed[place] < 3) {
            world.again(place, world.now());
          } else {
            alarm.set(world, place, run.failed());
          }
        }
      };
    }
  },
  /** A failed run is made again at once in the location farthest off. */
  CONFIRM_ELSEWHERE("confirm from one other region") {
    @Override
    Policy policy(long hold) {
      return new Ringing(name, hold) {
        @Override
        public void hear(Simulation world, Run run) {
          int other = (run.place() + Simulation.PLACES / 2) % Simulation.PLACES;
          if (!run.scheduled()) {
            alarm.set(world, other, run.failed());
          } else if (run.failed()) {
            world.again(other, world.now());
          } else {
            alarm.set(world, run.place(), false);
          }
        }
      };
    }
  };

  /** For a person. */
  final String name;

  Reference(String name) {
    this.name = name;
  }

  /**
   * A fresh one.
   *
   * @param hold how long its condition must hold before it pages, in milliseconds
   */
  abstract Policy policy(long hold);

  private abstract static class Ringing implements Policy {
    final Alarm alarm;

    Ringing(String name, long hold) {
      alarm = new Alarm(name, hold);
    }

    @Override
    public boolean isCalm() {
      return alarm.isSilent();
    }
  }
}
