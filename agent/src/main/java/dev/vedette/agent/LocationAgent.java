// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import dev.vedette.agent.clock.ClockFirst;
import dev.vedette.agent.clock.ClockLoop;
import dev.vedette.agent.clock.ControllerClock;
import dev.vedette.agent.evidence.Courier;
import dev.vedette.agent.evidence.FolderShelf;
import dev.vedette.agent.lease.Handbacks;
import dev.vedette.agent.lease.LeaseBook;
import dev.vedette.agent.lease.LeaseLoop;
import dev.vedette.agent.lease.LeaseTaker;
import dev.vedette.agent.lease.Naming;
import dev.vedette.agent.link.ControllerLink;
import dev.vedette.agent.link.HttpLink;
import dev.vedette.agent.link.Presence;
import dev.vedette.agent.loop.BackOff;
import dev.vedette.agent.loop.Loop;
import dev.vedette.agent.loop.WakeablePause;
import dev.vedette.agent.run.DueQueue;
import dev.vedette.agent.run.Execution;
import dev.vedette.agent.run.Prober;
import dev.vedette.agent.run.Reports;
import dev.vedette.agent.run.Runner;
import dev.vedette.agent.spool.Spool;
import dev.vedette.agent.spool.SpoolListener;
import dev.vedette.agent.upload.Outgoing;
import dev.vedette.agent.upload.Quarantine;
import dev.vedette.agent.upload.Uploader;
import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.probe.prompt.RunQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** One agent: everything that serves one location, put together. */
final class LocationAgent {
  private static final Duration FIRST_RETRY = Duration.ofMillis(250);
  private static final Duration LAST_RETRY = Duration.ofSeconds(5);
  private static final Duration LAST_EVIDENCE_RETRY = Duration.ofMinutes(1);

  private final Shared shared;
  private final AgentOptions.Place place;
  private final AgentId id;
  private final Spool spool;
  private final Presence presence;
  private final ControllerLink link;
  private final ControllerClock clock;
  private final LeaseBook book = new LeaseBook();
  private final Naming naming;
  private final Handbacks handbacks;
  private final SpooledEndings endings;
  private final Situation situation;
  private final DueQueue due;
  private final Runner runner;
  private final Uploader uploader;
  private final Courier courier;
  private final List<Loop> loops = new ArrayList<>();

  LocationAgent(
      Shared shared,
      AgentOptions.Place place,
      AgentId id,
      Spool spool,
      FolderShelf shelf,
      Path folder) {
    this.shared = shared;
    this.place = place;
    this.id = id;
    this.spool = spool;
    naming = new Naming(book, shared.machine().nanos());
    presence = presence("leases");
    link = new HttpLink(shared.client(), place.controller(), place.token());
    clock = new ControllerClock(shared.machine().wall(), shared.machine().nanos());
    Handbacks.Sender sender = new Handbacks.Sender(id, place.location());
    handbacks = new Handbacks(sender, link, this::takenBack, backOff(), new WakeablePause());
    endings = new SpooledEndings(spool, handbacks);
    Quarantine quarantine = new Quarantine(folder.resolve("quarantine.jsonl"));
    situation = situation(sender, quarantine);
    due = new DueQueue(clock);
    runner = new Runner(due, clock, book, shared.capacities(), execution(), endings);
    Outgoing outgoing = new Outgoing(spool, quarantine, this::settled, book::lose);
    uploader =
        new Uploader(
            outgoing, situation, link, presence("reports"), backOff(), new WakeablePause());
    shared.evidence().add(book::holds, shelf);
    courier =
        new Courier(
            shelf, this::isSettled, id, link, backOff(LAST_EVIDENCE_RETRY), new WakeablePause());
  }

  /** Starts every loop; nothing waits for the controller. */
  void start() {
    spool.listen(new News());
    endings.giveBackLost();
    ClockLoop exchanges =
        new ClockLoop(
            link, clock, shared.machine().wall(), shared.machine().nanos(), new WakeablePause());
    String name = "-" + place.location();
    loops.add(new Loop("spool" + name, spool).startOnPlatformThread());
    loops.add(new Loop("due" + name, due).startOnPromptThread());
    // Packing reports and reading leases takes milliseconds, for which no run's answer may wait.
    loops.add(new Loop("upload" + name, uploader).startOnPlatformThread());
    loops.add(new Loop("evidence" + name, courier).startOnPlatformThread());
    loops.add(new Loop("handback" + name, handbacks).start());
    loops.add(new Loop("clock" + name, exchanges).start());
    loops.add(new Loop("lease" + name, leases(exchanges)).startOnPlatformThread());
  }

  /** Takes no more slots, and gives back what has not started. */
  void drain() {
    situation.drain();
    runner.drain();
  }

  /** Whether no run is under way. */
  boolean isIdle() {
    return runner.isIdle();
  }

  /** Ends what is under way. */
  void cutOff() {
    runner.cutOff();
  }

  /** Whether the controller has everything. */
  boolean isFlushed() {
    return spool.isEmpty() && handbacks.isEmpty();
  }

  /** Stops the loops; the spool stays open. */
  void stop() {
    loops.reversed().forEach(Loop::close);
  }

  private ClockFirst leases(ClockLoop exchanges) {
    LeaseTaker taker = new LeaseTaker(id, book, runner);
    LeaseLoop leases =
        new LeaseLoop(situation, naming, link, taker, presence, backOff(), new WakeablePause());
    return new ClockFirst(clock, exchanges, leases, presence, backOff(), new WakeablePause());
  }

  private Execution execution() {
    Prober prober =
        new Prober(
            shared.definitions(),
            link::definition,
            shared.probe(),
            new Prober.Means(
                shared.secrets(),
                place.policy(),
                shared.threads().runs(),
                shared.threads().deadlines(),
                RunQueue::waitedNanos),
            clock,
            shared.machine().nanos());
    return new Execution(prober, new Reports(id, clock, shared.machine().stalls()), endings);
  }

  private Situation situation(Handbacks.Sender sender, Quarantine quarantine) {
    Health health = new Health(spool, quarantine, clock, shared.own());
    Situation.Identity identity =
        new Situation.Identity(sender, shared.machine().version(), shared.capacities());
    return new Situation(identity, naming, spool, handbacks, clock, health);
  }

  private void takenBack(RunId run) {
    spool.forget(List.of(run));
    book.end(run);
  }

  private void settled(RunId run) {
    book.end(run);
    courier.wake();
  }

  /** Neither under way nor waiting in the spool: the controller has its report, or never will. */
  private boolean isSettled(RunId run) {
    return !book.holds(run) && !spool.holds(run);
  }

  private Presence presence(String purpose) {
    return new Presence(place.location(), place.controller(), purpose);
  }

  private static BackOff backOff() {
    return backOff(LAST_RETRY);
  }

  private static BackOff backOff(Duration most) {
    return new BackOff(FIRST_RETRY, most, () -> ThreadLocalRandom.current().nextDouble());
  }

  /** The spool's news, to whom they concern. */
  private final class News implements SpoolListener {
    @Override
    public void written() {
      uploader.wake();
    }

    @Override
    public void givenUp(RunId run) {
      book.end(run);
    }
  }
}
