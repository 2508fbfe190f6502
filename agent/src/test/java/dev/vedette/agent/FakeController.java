// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vedette.checks.model.wire.ClockAnswer;
import dev.vedette.checks.model.wire.ClockQuestion;
import dev.vedette.checks.model.wire.ErrorAnswer;
import dev.vedette.checks.model.wire.HandbackAnswer;
import dev.vedette.checks.model.wire.HandbackRequest;
import dev.vedette.checks.model.wire.LeaseAnswer;
import dev.vedette.checks.model.wire.LeaseAnswer.LeaseMessage;
import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.model.wire.Protocol;
import dev.vedette.checks.model.wire.ReportAnswer;
import dev.vedette.checks.model.wire.ReportAnswer.Fate;
import dev.vedette.checks.model.wire.ReportAnswer.RunAnswer;
import dev.vedette.checks.model.wire.ReportBatch;
import dev.vedette.checks.model.wire.ReportMessage;
import dev.vedette.checks.model.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A controller that speaks the real protocol over HTTP, and keeps what it is told in memory. */
final class FakeController implements AutoCloseable {
  static final String TOKEN = "a-token-of-some-length";

  final BlockingQueue<ReportMessage> reports = new LinkedBlockingQueue<>();
  final BlockingQueue<HandbackRequest> handbacks = new LinkedBlockingQueue<>();
  final BlockingQueue<LeaseRequest> polls = new LinkedBlockingQueue<>();

  /** {@code RUN/NAME} of each piece, with how often its run had been reported by then. */
  final BlockingQueue<Map.Entry<String, Integer>> evidence = new LinkedBlockingQueue<>();

  final ConcurrentHashMap<String, Integer> uploads = new ConcurrentHashMap<>();
  private final BlockingQueue<LeaseMessage> due = new LinkedBlockingQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final String definition;
  private HttpServer server;
  private final int port;

  FakeController(String definition) {
    this.definition = definition;
    server = start(0);
    port = server.getAddress().getPort();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  void grant(LeaseMessage lease) {
    due.add(lease);
  }

  /** Goes away: connections break, new ones are refused. */
  void goAway() {
    server.stop(0);
  }

  void comeBack() {
    server = start(port);
  }

  @Override
  public void close() {
    goAway();
    threads.shutdownNow();
  }

  private HttpServer start(int onPort) {
    try {
      HttpServer fresh =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
      fresh.setExecutor(threads);
      route(fresh, Protocol.LEASE, LeaseRequest.class, this::lease);
      route(fresh, Protocol.HANDBACK, HandbackRequest.class, this::handBack);
      route(fresh, Protocol.REPORTS, ReportBatch.class, this::report);
      route(fresh, Protocol.CLOCK, ClockQuestion.class, this::clock);
      fresh.createContext(
          Protocol.DEFINITIONS,
          exchange -> answer(exchange, 200, definition.getBytes(StandardCharsets.UTF_8)));
      fresh.createContext(Protocol.EVIDENCE, this::evidence);
      fresh.start();
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T extends Record> void route(
      HttpServer on, String path, Class<T> type, BiFunction<T, HttpExchange, Record> route) {
    on.createContext(
        path,
        exchange -> {
          String token = exchange.getRequestHeaders().getFirst("Authorization");
          if (!Objects.equals(token, "Bearer " + TOKEN)) {
            answer(exchange, 401, Wire.write(wrongToken()));
            return;
          }
          answer(exchange, 200, Wire.write(route.apply(Wire.read(body(exchange), type), exchange)));
        });
  }

  private Record lease(LeaseRequest request, HttpExchange exchange) {
    polls.add(request);
    List<LeaseMessage> leases = new ArrayList<>();
    try {
      LeaseMessage first = due.poll(request.waitMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        leases.add(first);
        due.drainTo(leases);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new LeaseAnswer(leases, List.of(), 15_000, 3_000);
  }

  private Record handBack(HandbackRequest request, HttpExchange exchange) {
    handbacks.add(request);
    return new HandbackAnswer(request.slots().size());
  }

  private Record report(ReportBatch batch, HttpExchange exchange) {
    List<RunAnswer> answers = new ArrayList<>();
    for (ReportMessage report : batch.reports()) {
      boolean known = uploads.merge(report.run(), 1, Integer::sum) > 1;
      if (!known) {
        reports.add(report);
      }
      answers.add(RunAnswer.of(report.run(), known ? Fate.DUPLICATE : Fate.STORED, null));
    }
    return new ReportAnswer(answers, List.of());
  }

  private void evidence(HttpExchange exchange) throws IOException {
    String piece = exchange.getRequestURI().getPath().substring(Protocol.EVIDENCE.length());
    String run = piece.substring(0, piece.indexOf('/'));
    body(exchange);
    evidence.add(Map.entry(piece, uploads.getOrDefault(run, 0)));
    answer(exchange, 204, new byte[0]);
  }

  private Record clock(ClockQuestion question, HttpExchange exchange) {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    return new ClockAnswer(question.t0(), now, now);
  }

  private static ErrorAnswer wrongToken() {
    return ErrorAnswer.of(
        ErrorAnswer.Kind.OPERATOR, "wrong token", "Give the agent the right one.");
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    @Nullable String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
    try (var in = exchange.getRequestBody()) {
      return "gzip".equals(encoding) ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
