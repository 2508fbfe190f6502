// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.DeadPort;
import dev.vedette.checks.probe.ScriptedServer;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TunnelTest {
  private final AtomicLong clock = new AtomicLong();
  private final Bounds few =
      new Bounds(
          3,
          5,
          100_000,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5));
  @AutoClose private Gate gate = Gate.start(Scripts.at("127.0.0.1"), clock::get, few);

  private Pass pass() {
    return gate.open(NetworkPolicy.EVERYTHING);
  }

  private void resolveWith(Resolver resolver) {
    gate.close();
    gate = Gate.start(resolver, clock::get, few);
  }

  @Test
  void carriesBytesBothWaysAndSaysWhereTo() throws IOException {
    Pass pass = pass();
    try (ScriptedServer server = ScriptedServer.plain(Scripts.echo());
        RawClient client = RawClient.at(pass)) {
      assertThat(client.connect("shop.example:" + server.port()).head())
          .isEqualTo("HTTP/1.1 200 Connection established\r\n\r\n");
      assertThat(client.send("\u0016\u0003\u0001 hello").read(9)).endsWith("hello");

      assertThat(pass.connections())
          .containsExactly(
              new Reached(
                  "shop.example", server.port(), InetAddress.ofLiteral("127.0.0.1"), 0, 0, 0));
    }
  }

  @Test
  void passesOnWhatCameWithTheRequest() throws IOException {
    try (ScriptedServer server = ScriptedServer.plain(Scripts.echo());
        RawClient client = RawClient.at(pass())) {
      String to = "127.0.0.1:" + server.port();
      client.send("CONNECT " + to + " HTTP/1.1\r\nHost: " + to + "\r\n\r\nearly").head();

      assertThat(client.read(5)).isEqualTo("early");
    }
  }

  @Test
  void endsOneDirectionBeforeTheOther() throws IOException {
    ScriptedServer.Script afterTheEnd =
        socket -> {
          byte[] all = socket.getInputStream().readAllBytes();
          ScriptedServer.write(socket, all.length + " bytes came");
        };
    try (ScriptedServer server = ScriptedServer.plain(afterTheEnd);
        RawClient client = RawClient.at(pass())) {
      client.connect("127.0.0.1:" + server.port()).head();

      assertThat(client.send("1234").end().rest()).isEqualTo("4 bytes came");
    }
  }

  @Test
  void looksANameUpOnceForARun() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    resolveWith(
        (host, family, limit) -> {
          asked.incrementAndGet();
          return Scripts.at("127.0.0.1").resolve(host, family, limit);
        });
    Pass pass = pass();
    try (ScriptedServer server = ScriptedServer.plain(Scripts.echo())) {
      for (int i = 0; i < 2; i++) {
        try (RawClient client = RawClient.at(pass)) {
          client.connect("shop.example:" + server.port()).head();
        }
      }
      assertThat(asked).hasValue(1);
      try (RawClient client = RawClient.at(pass())) {
        client.connect("shop.example:" + server.port()).head();
      }
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void triesTheNextAddressAndStaysWithTheOneThatConnects() throws IOException {
    resolveWith(Scripts.at("127.0.0.9", "127.0.0.1"));
    Pass pass = pass();
    try (ScriptedServer server = ScriptedServer.plain(Scripts.echo());
        RawClient client = RawClient.at(pass)) {
      assertThat(client.connect("shop.example:" + server.port()).head())
          .startsWith("HTTP/1.1 200 ");

      assertThat(pass.connections().getFirst().address().getHostAddress()).isEqualTo("127.0.0.1");
      assertThat(pass.failures()).isEmpty();
    }
  }

  @Test
  void tellsANameThatDoesNotExistFromAPortThatIsClosed() throws IOException {
    resolveWith(
        (host, family, limit) -> new Resolver.Resolution.NotFound("does not exist (NXDOMAIN)"));
    Pass pass = pass();
    DeadPort dead = new DeadPort();
    try (dead;
        RawClient name = RawClient.at(pass);
        RawClient port = RawClient.at(pass)) {
      name.connect("gone.example:443");
      assertThat(name.rest())
          .startsWith("HTTP/1.1 502 ")
          .endsWith("\r\n\r\ngone.example does not exist (NXDOMAIN)\n");
      assertThat(port.connect("127.0.0.1:" + dead.number()).head()).startsWith("HTTP/1.1 502 ");
    }
    assertThat(pass.failures())
        .containsExactly(
            new Failure("gone.example", 443, Cause.DNS, "gone.example does not exist (NXDOMAIN)"),
            new Failure(
                "127.0.0.1",
                dead.number(),
                Cause.CONNECT,
                "127.0.0.1: connection refused by 127.0.0.1:" + dead.number()));
    assertThat(pass.failed("https://GONE.example/x?y").orElseThrow().cause()).isEqualTo(Cause.DNS);
    assertThat(pass.failed("http://gone.example/")).isEmpty();
  }

  @Test
  void hasOnlySoManyTunnelsForOnePass() throws IOException {
    Pass pass = pass();
    List<RawClient> clients = new ArrayList<>();
    try (ScriptedServer server = ScriptedServer.plain(Scripts.echo())) {
      for (int i = 0; i < 4; i++) {
        clients.add(RawClient.at(pass).connect("127.0.0.1:" + server.port()));
      }
      List<String> heads = new ArrayList<>();
      for (RawClient client : clients) {
        heads.add(client.head().substring(9, 12));
      }

      assertThat(heads).containsOnlyOnce("503").filteredOn("200"::equals).hasSize(3);
      assertThat(pass.connections()).hasSize(3);
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void movesOnlySoManyBytesForOnePass() throws IOException {
    Pass pass = pass();
    ScriptedServer.Script endless =
        socket -> {
          while (true) {
            ScriptedServer.write(socket, "x".repeat(10_000));
          }
        };
    try (ScriptedServer server = ScriptedServer.plain(endless);
        RawClient client = RawClient.at(pass);
        RawClient late = RawClient.at(pass)) {
      client.connect("127.0.0.1:" + server.port());
      assertThat(client.isCutOff()).isTrue();

      assertThat(late.connect("127.0.0.1:" + server.port()).head()).startsWith("HTTP/1.1 503 ");
      assertThat(pass.failures())
          .containsExactly(new Failure("", 0, Cause.TOO_LARGE, "the page moved over 100000 bytes"));
    }
  }

  @Test
  void cutsATunnelOnWhichNothingMoves() throws IOException {
    try (ScriptedServer server = ScriptedServer.plain(Scripts.echo());
        RawClient client = RawClient.at(pass())) {
      client.connect("127.0.0.1:" + server.port()).head();
      clock.addAndGet(Duration.ofSeconds(59).toNanos());
      assertThat(client.send("a").read(1)).isEqualTo("a");
      clock.addAndGet(Duration.ofSeconds(59).toNanos());
      gate.sweep();
      assertThat(client.send("b").read(1)).isEqualTo("b");

      clock.addAndGet(Duration.ofSeconds(61).toNanos());
      gate.sweep();

      assertThat(client.isCutOff()).isTrue();
    }
  }

  /**
   * Each drop is in time, all of them together are not. The gate looks at the clock when a client
   * comes and again at the first byte.
   */
  @Test
  void cutsWhoSendsItsHeadDropByDrop() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    LongSupplier noticed =
        () -> {
          long now = clock.get();
          if (Thread.currentThread().getName().matches("gate-[0-9]+")) {
            begun.countDown();
          }
          return now;
        };
    try (Gate slow = Gate.start(Scripts.at("127.0.0.1"), noticed, few);
        RawClient client = RawClient.at(slow.open(NetworkPolicy.EVERYTHING))) {
      client.send("G");
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      for (int second = 0; second < 11; second++) {
        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        slow.sweep();
        sendUnlessCut(client);
      }

      assertThat(client.isCutOff()).isTrue();
    }
  }

  private static void sendUnlessCut(RawClient client) {
    try {
      client.send("E");
    } catch (IOException cut) {
      // It has been cut off already.
    }
  }

  @Test
  void cutsWhoWaitsForAServerThatNeverAnswers() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    ScriptedServer.Script mute =
        socket -> {
          Scripts.head(socket);
          asked.countDown();
          socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
    try (ScriptedServer server = ScriptedServer.plain(mute);
        RawClient client = RawClient.at(pass())) {
      client.get(server.url("/"));
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

      clock.addAndGet(Duration.ofSeconds(61).toNanos());
      gate.sweep();

      assertThat(client.isCutOff()).isTrue();
    }
  }

  @Test
  void endsWithThePassInTheMiddleOfATransfer() throws Exception {
    Pass pass = pass();
    CountDownLatch cut = new CountDownLatch(1);
    ScriptedServer.Script slow =
        socket -> {
          try {
            ScriptedServer.write(socket, "first");
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
          } finally {
            cut.countDown();
          }
        };
    try (ScriptedServer server = ScriptedServer.plain(slow);
        RawClient client = RawClient.at(pass)) {
      client.connect("127.0.0.1:" + server.port()).head();
      assertThat(client.read(5)).isEqualTo("first");

      pass.close();

      assertThat(client.isCutOff()).isTrue();
      assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void letsGoOfThoseWhoWent() throws Exception {
    Pass pass = pass();
    try (ScriptedServer server = ScriptedServer.plain(Scripts.echo())) {
      for (int i = 0; i < 20; i++) {
        try (RawClient client = RawClient.at(pass)) {
          assertThat(client.connect("127.0.0.1:" + server.port()).head())
              .startsWith("HTTP/1.1 200 ");
        }
        while (gate.visits() > 0) {
          Thread.onSpinWait();
        }
      }
    }
  }
}
