// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import dev.vedette.deploy.demo.Folders;
import dev.vedette.deploy.demo.Ports;
import dev.vedette.deploy.demo.process.Child;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Debian's blackbox_exporter, driven over its own interface at the same rates. */
final class PeerProber implements AutoCloseable {
  private static final String NAME = "prometheus-blackbox-exporter";
  private static final String CONFIG =
      """
      modules:
        http_2xx:
          prober: http
          timeout: 3s
          http: {preferred_ip_protocol: ip4}
      """;
  private static final Pattern DURATION =
      Pattern.compile("(?m)^probe_duration_seconds ([0-9.eE+-]+)$");
  private static final int SATURATING_CLIENTS = 32;

  private final HttpBench.Plan plan;
  private final Folders folders = Folders.create();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Child process;
  private final URI address;

  PeerProber(Path program, HttpBench.Plan plan) throws InterruptedException {
    this.plan = plan;
    int port = Ports.freeOr(0);
    address = URI.create("http://127.0.0.1:" + port);
    Path config = folders.root().resolve("blackbox.yml");
    try {
      Files.writeString(config, CONFIG);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + config, e);
    }
    process =
        Child.start(
            NAME,
            List.of(
                program.toString(),
                "--config.file=" + config,
                "--web.listen-address=127.0.0.1:" + port),
            folders.logs().resolve("peer.log"));
    awaitReady();
  }

  /** Where the program is on this machine; empty when it is not installed. */
  static Optional<Path> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, NAME))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private void awaitReady() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      try {
        http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("no answer from " + NAME + ":\n" + process.lastWords());
  }

  Figures measure(URI target, URI prompt) throws InterruptedException {
    drive(HttpBench.MAIN_RATE, plan.peerWarmUp(), target);
    double cpuBefore = Machine.cpuMillis(process.pid());
    double[] main = drive(HttpBench.MAIN_RATE, plan.length(), target);
    double cpu = Machine.cpuMillis(process.pid()) - cpuBefore;
    long memory = Machine.residentMegabytes(process.pid());
    double[] slow = drive(HttpBench.SLOW_RATE, plan.length(), target);
    return new Figures(
        cpu / main.length,
        saturated(prompt),
        Map.of(
            HttpBench.MAIN_RATE, HttpBench.errors(main),
            HttpBench.SLOW_RATE, HttpBench.errors(slow)),
        memory);
  }

  /** Probes on a fixed grid, whatever the last one did. Durations in milliseconds. */
  private double[] drive(int rate, Duration length, URI target) throws InterruptedException {
    ConcurrentLinkedQueue<Double> durations = new ConcurrentLinkedQueue<>();
    long count = length.toMillis() * rate / 1000;
    long begin = System.nanoTime();
    Thread[] probes = new Thread[(int) count];
    for (int i = 0; i < count; i++) {
      long due = begin + i * 1_000_000_000L / rate;
      while (due - System.nanoTime() > 0) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      probes[i] = Thread.ofVirtual().start(() -> probe(target).ifPresent(durations::add));
    }
    for (Thread probe : probes) {
      probe.join();
    }
    return durations.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double saturated(URI prompt) throws InterruptedException {
    AtomicLong done = new AtomicLong();
    long begin = System.nanoTime();
    long end = begin + plan.length().toNanos();
    List<Thread> clients =
        IntStream.range(0, SATURATING_CLIENTS)
            .mapToObj(i -> Thread.ofVirtual().start(() -> probeUntil(end, prompt, done)))
            .toList();
    for (Thread client : clients) {
      client.join();
    }
    return done.get() / (Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1e3);
  }

  private void probeUntil(long end, URI prompt, AtomicLong done) {
    while (end - System.nanoTime() > 0) {
      if (probe(prompt).isPresent()) {
        done.incrementAndGet();
      }
    }
  }

  private Optional<Double> probe(URI target) {
    URI ask = address.resolve("/probe?module=http_2xx&target=" + target);
    try {
      String answer =
          http.send(HttpRequest.newBuilder(ask).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      Matcher duration = DURATION.matcher(answer);
      return duration.find()
          ? Optional.of(Double.parseDouble(duration.group(1)) * 1000)
          : Optional.empty();
    } catch (IOException lost) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    process.close();
    folders.delete();
  }
}
