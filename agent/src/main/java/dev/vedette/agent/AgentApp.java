// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import dev.vedette.agent.evidence.FolderShelf;
import dev.vedette.agent.loop.Pause;
import dev.vedette.agent.loop.WakeablePause;
import dev.vedette.agent.spool.Spool;
import dev.vedette.agent.spool.SpoolInUse;
import dev.vedette.agent.spool.SpoolLimits;
import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.probe.prompt.PromptThreads;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root: the agents of one process, from their start to their end. */
public final class AgentApp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgentApp.class);
  private static final Duration FOR_RUNS = Duration.ofSeconds(18);
  private static final Duration FOR_REPORTS = Duration.ofSeconds(6);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final ProcessParts process;
  private final List<Spool> spools = new ArrayList<>();
  private final List<LocationAgent> agents = new ArrayList<>();

  private AgentApp(ProcessParts process) {
    this.process = process;
  }

  /**
   * Opens the spools, then starts. Does not wait for the controller.
   *
   * @throws AgentStartException when the data folder cannot be used
   */
  public static AgentApp start(AgentOptions options) {
    PromptThreads.ofThisProcess();
    AgentApp app = new AgentApp(new ProcessParts(options));
    try {
      for (AgentOptions.Place place : options.places()) {
        app.add(app.process.shared(), place, options.data().resolve(place.location().value()));
      }
    } catch (RuntimeException e) {
      app.release();
      throw e;
    }
    app.agents.forEach(LocationAgent::start);
    LOG.atInfo()
        .addKeyValue("locations", options.places().stream().map(p -> p.location().value()).toList())
        .addKeyValue("data", options.data())
        .log("agent started");
    return app;
  }

  /**
   * Drains and stops, in less than thirty seconds: unstarted slots go back, runs under way may end,
   * reports go up. What the controller does not take stays in the spool.
   */
  @Override
  public void close() {
    LOG.atInfo().log("agent draining");
    agents.forEach(LocationAgent::drain);
    if (!within(FOR_RUNS, () -> all(LocationAgent::isIdle))) {
      LOG.atWarn().log("runs do not end; cut off");
      agents.forEach(LocationAgent::cutOff);
    }
    if (!within(FOR_REPORTS, () -> all(LocationAgent::isFlushed))) {
      LOG.atWarn().log("not everything could be sent; it is in the spool");
    }
    release();
    LOG.atInfo().log("agent stopped");
  }

  private void add(Shared shared, AgentOptions.Place place, Path folder) {
    try {
      Spool spool = Spool.open(folder.resolve("spool"), SpoolLimits.DEFAULT);
      spools.add(spool);
      AgentId given = place.agent();
      AgentId id =
          given != null ? given : AgentIdFile.in(folder, place.location(), new SecureRandom());
      FolderShelf shelf = FolderShelf.open(folder.resolve("evidence"), FolderShelf.USUAL_BYTES);
      agents.add(new LocationAgent(shared, place, id, spool, shelf, folder));
    } catch (SpoolInUse e) {
      throw new AgentStartException(
          String.valueOf(e.getMessage()), "Give each agent a --data folder of its own.", e);
    } catch (IOException e) {
      throw new AgentStartException(
          "cannot use the data folder " + folder + " (" + e + ")",
          "Make it writable, free its disk, or name another one with --data.",
          e);
    }
  }

  private boolean all(Predicate<LocationAgent> predicate) {
    return agents.stream().allMatch(predicate);
  }

  private void release() {
    agents.parallelStream().forEach(LocationAgent::stop);
    for (Spool spool : spools) {
      try {
        spool.close();
      } catch (IOException e) {
        LOG.atWarn().addKeyValue("reason", e.toString()).log("spool not closed");
      }
    }
    process.close();
  }

  /**
   * Looks again and again; false when it did not come true in time, or this thread is interrupted.
   */
  private static boolean within(Duration longest, BooleanSupplier condition) {
    long until = System.nanoTime() + longest.toNanos();
    Pause pause = new WakeablePause();
    try {
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() - until > 0) {
          return false;
        }
        pause.await(LOOK);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
