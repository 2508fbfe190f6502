// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import dev.vedette.agent.calibration.Calibration;
import dev.vedette.agent.evidence.SharedShelf;
import dev.vedette.agent.loop.Loop;
import dev.vedette.agent.loop.WakeablePause;
import dev.vedette.agent.run.Capacities;
import dev.vedette.agent.run.Capacity;
import dev.vedette.agent.run.Definitions;
import dev.vedette.agent.secret.VaultPlace;
import dev.vedette.agent.secret.VaultSecrets;
import dev.vedette.agent.secret.VaultWatch;
import dev.vedette.agent.stall.Pulse;
import dev.vedette.agent.stall.Stalls;
import dev.vedette.checks.model.check.CheckKind;
import dev.vedette.checks.model.reader.CheckCodec;
import dev.vedette.checks.probe.Probes;
import dev.vedette.checks.probe.browser.Browsers;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.http.HttpProbe;
import dev.vedette.checks.probe.loopback.Calibrator;
import dev.vedette.checks.probe.prompt.PromptThreads;
import dev.vedette.checks.probe.prompt.WarmThreads;
import dev.vedette.checks.probe.secret.EnvironmentSecrets;
import dev.vedette.checks.probe.secret.FolderSecrets;
import dev.vedette.checks.probe.secret.SecretSource;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Makes what the agents of one process share, keeps it going, and lets go of it. */
final class ProcessParts implements AutoCloseable {
  private static final List<GarbageCollectorMXBean> COLLECTORS =
      ManagementFactory.getGarbageCollectorMXBeans();

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(6);

  /** An HTTP run takes a fraction of a second. */
  private static final int HELD_PER_HTTP_RUN = 10;

  /** A browser run takes seconds. */
  private static final int HELD_PER_BROWSER_RUN = 2;

  private final Deque<Runnable> teardown = new ArrayDeque<>();
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .readTimeout(Duration.ZERO)
          .connectTimeout(CONNECT_PATIENCE)
          .build();
  private final List<Supplier<Optional<String>>> troubles = new ArrayList<>();
  private final Shared shared;

  /** Starts. Waits for a Vault, at most for a few seconds; not for the controller. */
  ProcessParts(AgentOptions options) {
    teardown.push(this::closeClient);
    HttpProbe http =
        new HttpProbe(SystemResolver.create()).warmedUp(InstantSource.system(), System::nanoTime);
    teardown.push(http::close);
    Stalls stalls = new Stalls(System::nanoTime, ProcessParts::collectedMillis);
    teardown.push(Pulse.start(stalls, System::nanoTime)::close);
    Calibration calibration = calibration(http);
    SecretSource secrets = secrets(options.secrets());
    SharedShelf evidence = new SharedShelf();
    Optional<Browsers> browsers = browsers(options, http, evidence);
    browsers.ifPresent(some -> troubles.add(some::trouble));
    this.shared =
        new Shared(
            client,
            new Definitions(CheckCodec::read),
            browsers
                .map(some -> new Probes(http, some.probe()))
                .orElseGet(() -> Probes.withoutBrowser(http, "started with --browsers 0")),
            threads(),
            secrets,
            evidence,
            new Shared.Own(capacities(options, browsers), calibration, troubles),
            new Shared.Machine(
                InstantSource.system(), System::nanoTime, stalls, options.version()));
  }

  Shared shared() {
    return shared;
  }

  @Override
  public void close() {
    teardown.forEach(Runnable::run);
  }

  private Optional<Browsers> browsers(AgentOptions options, HttpProbe http, SharedShelf evidence) {
    int slots = options.concurrency().browsers();
    if (slots == 0) {
      return Optional.empty();
    }
    Browsers browsers =
        Browsers.start(
            new Browsers.Place(
                slots,
                Path.of(System.getProperty("java.io.tmpdir")),
                options.data().resolve("playwright")),
            new Browsers.Lent(http, SystemResolver.create(), evidence, System::nanoTime));
    teardown.push(browsers::close);
    return Optional.of(browsers);
  }

  private static Capacities capacities(AgentOptions options, Optional<Browsers> browsers) {
    AgentOptions.Concurrency most = options.concurrency();
    List<Capacities.Room> rooms = new ArrayList<>();
    rooms.add(
        new Capacities.Room(
            CheckKind.HTTP, new Capacity(most.http(), HELD_PER_HTTP_RUN), () -> true));
    browsers.ifPresent(
        some ->
            rooms.add(
                new Capacities.Room(
                    CheckKind.BROWSER,
                    new Capacity(most.browsers(), HELD_PER_BROWSER_RUN),
                    some::isReady)));
    return new Capacities(rooms);
  }

  private Shared.Threads threads() {
    WarmThreads runs =
        new WarmThreads(new PromptThreads("run-"), Duration.ofMinutes(1), System::nanoTime);
    teardown.push(runs::close);
    ScheduledThreadPoolExecutor deadlines =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("run-deadlines").factory());
    deadlines.setRemoveOnCancelPolicy(true);
    teardown.push(deadlines::shutdownNow);
    return new Shared.Threads(
        runs, (time, action) -> deadlines.schedule(action, time.toNanos(), TimeUnit.NANOSECONDS));
  }

  private Calibration calibration(HttpProbe http) {
    Calibrator calibrator = new Calibrator(http, InstantSource.system(), System::nanoTime);
    teardown.push(calibrator::close);
    Calibration calibration = new Calibration(calibrator::error, new WakeablePause());
    // On such a thread as runs are carried out on: it measures their way.
    loop(new Loop("calibration", calibration).startOnPromptThread());
    return calibration;
  }

  private SecretSource secrets(AgentOptions.Secrets places) {
    SecretSource local = local(places.folder());
    VaultPlace vault = places.vault();
    return vault == null ? local : local.or(secretsOf(vault));
  }

  private static SecretSource local(@Nullable Path folder) {
    SecretSource environment = new EnvironmentSecrets(System.getenv());
    return folder == null ? environment : new FolderSecrets(folder).or(environment);
  }

  private SecretSource secretsOf(VaultPlace place) {
    VaultSecrets vault = new VaultSecrets(place);
    vault.refresh();
    troubles.add(vault::trouble);
    loop(new Loop("vault", new VaultWatch(vault, new WakeablePause())).start());
    return vault;
  }

  private void loop(Loop loop) {
    teardown.push(loop::close);
  }

  private void closeClient() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }

  /** Asked for with every pulse. */
  private static long collectedMillis() {
    long millis = 0;
    for (GarbageCollectorMXBean collector : COLLECTORS) {
      millis += collector.getCollectionTime();
    }
    return millis;
  }
}
