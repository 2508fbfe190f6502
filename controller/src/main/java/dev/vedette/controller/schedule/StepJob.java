// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.schedule;

import java.util.Objects;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One waking of a job. Made by Quartz. */
@DisallowConcurrentExecution
public final class StepJob implements Job {
  static final String STEP = "step";

  private static final Logger log = LoggerFactory.getLogger(StepJob.class);

  @Override
  public void execute(JobExecutionContext context) {
    Object step = context.getMergedJobDataMap().get(STEP);
    try {
      ((Runnable) Objects.requireNonNull(step)).run();
    } catch (RuntimeException e) {
      log.error(
          "job '{}' failed; it runs again at its next time",
          context.getJobDetail().getKey().getName(),
          e);
    }
  }
}
