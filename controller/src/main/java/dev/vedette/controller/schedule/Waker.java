// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.schedule;

import java.util.Properties;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Runs jobs through Quartz, in memory: what to do is rebuilt from the definitions at each start.
 */
public final class Waker implements AutoCloseable {
  private final Scheduler scheduler;

  /**
   * @param name unique in this process
   */
  public Waker(String name, Jobs jobs) {
    try {
      this.scheduler = new StdSchedulerFactory(properties(name, jobs.jobs().size())).getScheduler();
      for (Jobs.Job job : jobs.jobs()) {
        scheduler.scheduleJob(detail(job), trigger(job));
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot set up the schedule", e);
    }
  }

  public void start() {
    try {
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot start the schedule", e);
    }
  }

  /** Waits for the jobs that run. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot stop the schedule", e);
    }
  }

  private static Properties properties(String name, int jobs) {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", name);
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.setProperty("org.quartz.threadPool.threadCount", String.valueOf(Math.min(jobs, 4)));
    properties.setProperty("org.quartz.threadPool.threadNamePrefix", "schedule");
    properties.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "4");
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    return properties;
  }

  private static JobDetail detail(Jobs.Job job) {
    JobDataMap data = new JobDataMap();
    data.put(StepJob.STEP, job.step());
    return JobBuilder.newJob(StepJob.class).withIdentity(job.name()).usingJobData(data).build();
  }

  // A job that is late runs once, at its next time: it looks at everything that is due anyway.
  private static Trigger trigger(Jobs.Job job) {
    return TriggerBuilder.newTrigger()
        .withIdentity(job.name())
        .startNow()
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(job.every().toMillis())
                .repeatForever()
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }
}
