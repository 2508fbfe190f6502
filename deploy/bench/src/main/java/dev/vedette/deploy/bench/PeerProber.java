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
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Debian's blackbox_exporter, driven over its own interface at the same rates. */
final class PeerProber implements Prober {
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

  /** Until what drives it, which is Java, is compiled: it would take the peer's time. */
  private static final Duration WARM_UP = Duration.ofSeconds(45);

  private final int rate;
  private final DelayTarget target;
  private final AtomicLong probes = new AtomicLong();
  private final Folders folders = Folders.create();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Child process;
  private final URI address;

  /**
   * Starts.
   *
   * @param rate runs a second
   */
  PeerProber(Path program, int rate, DelayTarget target) throws InterruptedException {
    this.rate = rate;
    this.target = target;
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

  /** As fast as it can: at a fixed rate that is too high for it, what is left undone piles up. */
  @Override
  public void warmUp() throws InterruptedException {
    speed(WARM_UP);
  }

  @Override
  public Turn turn(Duration length) throws InterruptedException {
    double before = Machine.cpuMillis(process.pid());
    List<Double> errors = drive(length);
    return new Turn(errors, Machine.cpuMillis(process.pid()) - before);
  }

  /** Probes on a fixed grid, whatever the last one did. Returns what each was off, see Turn. */
  private List<Double> drive(Duration length) throws InterruptedException {
    Queue<Double> errors = new ConcurrentLinkedQueue<>();
    long count = length.toMillis() * rate / 1000;
    long begin = System.nanoTime();
    Thread[] threads = new Thread[(int) count];
    for (int i = 0; i < count; i++) {
      long due = begin + i * 1_000_000_000L / rate;
      while (due - System.nanoTime() > 0) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      threads[i] = Thread.ofVirtual().start(() -> error().ifPresent(errors::add));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return List.copyOf(errors);
  }

  @Override
  public double speed(Duration length) throws InterruptedException {
    AtomicLong done = new AtomicLong();
    long begin = System.nanoTime();
    long end = begin + length.toNanos();
    List<Thread> clients =
        IntStream.range(0, SATURATING_CLIENTS)
            .mapToObj(i -> Thread.ofVirtual().start(() -> probeUntil(end, done)))
            .toList();
    for (Thread client : clients) {
      client.join();
    }
    return done.get() / (Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1e3);
  }

  private void probeUntil(long end, AtomicLong done) {
    while (end - System.nanoTime() > 0) {
      if (error().isPresent()) {
        done.incrementAndGet();
      }
    }
  }

  /** Of one probe; empty when the peer did not carry it out. */
  private Optional<Double> error() {
    String mark = String.valueOf(probes.incrementAndGet());
    URI ask =
        address.resolve("/probe?module=http_2xx&target=" + target.url() + "%3Fprobe%3D" + mark);
    try {
      String answer =
          http.send(HttpRequest.newBuilder(ask).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      Matcher duration = DURATION.matcher(answer);
      return duration.find()
          ? Optional.of(
              Math.abs(Double.parseDouble(duration.group(1)) * 1000 - target.tookMillis(mark)))
          : Optional.empty();
    } catch (IOException lost) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public long residentMegabytes() {
    return Machine.residentMegabytes(process.pid());
  }

  @Override
  public void close() {
    process.close();
    folders.delete();
  }
}
