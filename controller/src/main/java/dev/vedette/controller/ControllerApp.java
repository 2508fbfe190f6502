// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.definitions.Definitions;
import dev.vedette.controller.definitions.DefinitionsListener;
import dev.vedette.controller.schedule.Jobs;
import dev.vedette.controller.schedule.Planner;
import dev.vedette.controller.schedule.Waker;
import dev.vedette.controller.store.Store;
import dev.vedette.controller.store.UnusableDataFolder;
import dev.vedette.controller.web.CannotListenException;
import dev.vedette.controller.web.Listen;
import dev.vedette.controller.web.Routes;
import dev.vedette.controller.web.WebServer;
import dev.vedette.controller.web.agents.AgentTokens;
import dev.vedette.controller.web.console.LiveFeed;
import dev.vedette.controller.web.health.Beats;
import dev.vedette.controller.web.health.HealthCheck;
import dev.vedette.controller.web.health.HealthRoutes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: the whole controller, from its start to its end. What is begun is ended in
 * reverse.
 */
public final class ControllerApp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ControllerApp.class);
  private static final Duration PLAN_EVERY = Duration.ofSeconds(5);
  private static final Duration RETENTION_EVERY = Duration.ofMinutes(1);
  private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);
  private static final Duration SEND_EVERY = Duration.ofMillis(500);
  private static final Duration WATCHDOG_EVERY = Duration.ofSeconds(1);
  private static final Duration RENDER_EVERY = Duration.ofMillis(700);

  private final ControllerOptions options;
  private final Time time = Time.system();
  private final Teardown teardown = new Teardown();
  private final Beats beats = new Beats(time.nanos());
  private final Loops loops = new Loops(beats, teardown);
  private URI console = URI.create("http://unknown");

  private ControllerApp(ControllerOptions options) {
    this.options = options;
  }

  /**
   * Starts everything; returns when the server answers.
   *
   * @throws CannotStartException when whoever runs it must put something right first
   */
  public static ControllerApp start(ControllerOptions options) {
    ControllerApp app = new ControllerApp(options);
    try {
      app.begin();
    } catch (UnusableDataFolder e) {
      app.close();
      throw new CannotStartException(
          String.valueOf(e.getMessage()), "Name another folder with --data, or mend this one.", e);
    } catch (CannotListenException e) {
      app.close();
      throw new CannotStartException(
          String.valueOf(e.getMessage()) + ": the address is in use, or not this machine's",
          "Stop what listens there, or name another with --listen HOST:PORT.",
          e);
    } catch (RuntimeException e) {
      app.close();
      throw e;
    }
    return app;
  }

  /** Where people look. */
  public URI console() {
    return console;
  }

  /** Ends everything in a few seconds: no more requests, the steps under way, the store. */
  @Override
  public void close() {
    teardown.close();
    LOG.atInfo().addKeyValue("event", "controller_stopped").log("controller stopped");
  }

  private void begin() {
    Store store = Store.open(options.data());
    teardown.add("the store", store);
    AgentTokens tokens = TokenFile.tokens(options.access().agentTokens(), options.data());
    Repositories repositories = Repositories.on(store);
    LiveDefinitions live = new LiveDefinitions();
    SlotParts slots = SlotParts.of(repositories, live, time);
    WebParts web = new WebParts(repositories, live, time);
    web.figures().add(repositories, slots, time);
    Doorbell doorbell = new Doorbell();
    PagingParts paging = PagingParts.of(repositories, options, live, doorbell::ring, time);
    AlertParts alerts = AlertParts.of(repositories, slots, paging, live, web.listeners(), time);
    Definitions definitions = definitions(web, alerts, slots);
    LiveFeed feed = web.feed(slots, definitions);
    web.prime();
    definitions.start();
    Watch watch = new Watch(repositories, definitions, options.data());
    serve(
        Stream.of(
                List.<Routes>of(health(watch)),
                web.agents(tokens, slots, alerts.intake()),
                web.people(slots, definitions, feed))
            .flatMap(List::stream)
            .toList());
    loops(alerts, paging, feed, doorbell);
    loops.start("definitions watch", SWEEP_EVERY, paging.watch(definitions)::step);
    loops.start("secrets watch", SWEEP_EVERY, paging.watchSecrets(definitions)::step);
    jobs(RetentionParts.of(store, options.keep(), time.clock()), slots, definitions);
    loops.start(
        "watchdog", WATCHDOG_EVERY, PagingParts.watchdog(options, live, this::still, time)::step);
    // Ended before the server, which waits for the requests under way.
    teardown.add("the console", feed);
    teardown.add("the agents' polls", slots.dispatch()::close);
    LOG.atInfo()
        .addKeyValue("console", console)
        .addKeyValue("checks", definitions.sourceName())
        .addKeyValue("data", options.data().toAbsolutePath())
        .addKeyValue("poll_ms", options.poll().toMillis())
        .addKeyValue("access", options.access())
        .log("controller started");
  }

  private Definitions definitions(WebParts web, AlertParts alerts, SlotParts slots) {
    List<DefinitionsListener> listeners = new ArrayList<>();
    listeners.add(alerts.redefining());
    listeners.add(changed -> slots.planners().forEach(Planner::step));
    return new Definitions(
        ChecksSource.of(options.checks(), options.data()),
        options.data().resolve("live.json"),
        changed -> {
          // Agents may ask for them as soon as they are seen.
          web.contents().changed(changed);
          alerts.renaming().changed(changed);
        },
        listeners,
        time.clock());
  }

  private void loops(AlertParts alerts, PagingParts paging, LiveFeed feed, Doorbell doorbell) {
    loops.start("sweep", SWEEP_EVERY, alerts.sweep()::step);
    doorbell.answer(loops.start("sender", SEND_EVERY, paging.sender()::step)::wake);
    loops.start("console", RENDER_EVERY, feed::step);
  }

  /** The loops that stand still, each with the reason. */
  private List<String> still() {
    Instant now = time.clock().instant();
    return beats.checks().stream()
        .flatMap(beat -> beat.look().apply(now).map(it -> beat.name() + " " + it).stream())
        .toList();
  }

  private void jobs(RetentionParts retention, SlotParts slots, Definitions definitions) {
    List<Jobs.Job> jobs = new ArrayList<>(Jobs.planners(slots.planners(), PLAN_EVERY));
    jobs.add(new Jobs.Job("control rounds", PLAN_EVERY, slots.rounds()::step));
    jobs.add(new Jobs.Job("definitions", options.poll(), definitions::step));
    jobs.add(new Jobs.Job("rollups", RETENTION_EVERY, retention.rolling()::step));
    jobs.add(new Jobs.Job("expiry", RETENTION_EVERY, retention.clearing()::step));
    List<Jobs.Job> beating = jobs.stream().map(loops::beating).toList();
    Waker waker = new Waker("vedette-" + options.listen().port(), new Jobs(beating));
    waker.start();
    teardown.add("the schedule", waker);
  }

  private HealthRoutes health(Watch watch) {
    return new HealthRoutes(
        beats::checks,
        () -> {
          List<HealthCheck> all = new ArrayList<>(watch.checks());
          all.addAll(beats.checks());
          return all;
        },
        time.clock());
  }

  private void serve(List<Routes> routes) {
    WebServer server = new WebServer(options.listen(), routes);
    int port = server.start();
    teardown.add("the server", server);
    console = URI.create("http://" + new Listen(options.listen().host(), port));
  }
}
