// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.schedule.Jobs;
import dev.vedette.controller.web.health.Beats;
import java.time.Duration;

/** Starts loops and makes jobs, each of which gives a sign of life whenever it has gone round. */
final class Loops {
  /** Of more than this a person, and whoever is outside, should hear. */
  private static final Duration LONGEST_STEP = Duration.ofSeconds(30);

  private final Beats beats;
  private final Teardown teardown;

  Loops(Beats beats, Teardown teardown) {
    this.beats = beats;
    this.teardown = teardown;
  }

  /** Runs on a thread of its own from now on. */
  Loop start(String name, Duration every, Runnable step) {
    Loop loop = new Loop(name, every, step, beats.add(name, LONGEST_STEP));
    loop.start();
    teardown.add("loop " + name, loop::end);
    return loop;
  }

  /** The job, with signs of life. */
  Jobs.Job beating(Jobs.Job job) {
    Beats.Beat beat = beats.add(job.name(), job.every().multipliedBy(3).plus(LONGEST_STEP));
    return new Jobs.Job(
        job.name(),
        job.every(),
        () -> {
          job.step().run();
          beat.beat();
        });
  }
}
