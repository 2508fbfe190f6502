// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The coarse jobs that Quartz wakes: few, each short, never one per check.
 *
 * @param jobs in no particular order; names are unique
 */
public record Jobs(List<Job> jobs) {
  public Jobs {
    jobs = List.copyOf(jobs);
  }

  /**
   * One job.
   *
   * @param step is never run by two threads at once; what it throws is logged
   */
  public record Job(String name, Duration every, Runnable step) {}

  /** One job for each planner. */
  public static List<Job> planners(List<Planner> planners, Duration every) {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < planners.size(); i++) {
      jobs.add(new Job("plan shard " + i, every, planners.get(i)::step));
    }
    return jobs;
  }
}
