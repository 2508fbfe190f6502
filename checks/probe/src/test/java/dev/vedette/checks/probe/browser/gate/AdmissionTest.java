// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.ScriptedServer;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private final Gate gate = Gate.start(Scripts.at("127.0.0.1"), System::nanoTime);
  private final Pass pass = gate.admit(NetworkPolicy.EVERYTHING);
  private ScriptedServer server;

  @BeforeEach
  void start() throws IOException {
    server = ScriptedServer.plain(Scripts.echo());
  }

  @AfterEach
  void stop() throws IOException {
    gate.close();
    server.close();
  }

  private String connect(String proof) {
    String to = "127.0.0.1:" + server.port();
    return "CONNECT " + to + " HTTP/1.1\r\nHost: " + to + "\r\n" + proof + "\r\n";
  }

  private String answer(String request) throws IOException {
    try (RawClient client = RawClient.at(pass)) {
      return client.send(request).head();
    }
  }

  @Test
  void letsTheHolderOfAPassThrough() throws IOException {
    assertThat(answer(connect(RawClient.proof(pass)))).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void asksEverybodyElseForAPassAndConnectsNowhere() throws IOException {
    String user = pass.user().orElseThrow();
    String password = pass.password().orElseThrow();
    List<String> proofs =
        Stream.of(
                "",
                RawClient.proof(user, password + "x"),
                RawClient.proof(user, ""),
                RawClient.proof(user + "x", password),
                RawClient.proof("", ""),
                RawClient.proof(user, password).replace("Basic", "Bearer"),
                RawClient.proof(user, password).replace("Proxy-Authorization", "Authorization"),
                RawClient.proof(user, password).repeat(2),
                "Proxy-Authorization: Basic ?\r\n")
            .toList();
    for (String proof : proofs) {
      assertThat(answer(connect(proof))).as(proof).startsWith("HTTP/1.1 407 ");
      assertThat(answer("GET " + server.url("/") + " HTTP/1.1\r\nHost: x\r\n" + proof + "\r\n"))
          .as(proof)
          .startsWith("HTTP/1.1 407 ")
          .contains("Proxy-Authenticate: Basic ");
    }
    assertThat(server.connections()).isZero();
  }

  @Test
  void takesThePassOnTheConnectionOnWhichItAskedForIt() throws IOException {
    try (RawClient client = RawClient.at(pass)) {
      String first = client.send(connect("")).head();
      client.read(Integer.parseInt(first.replaceAll("(?s).*Content-Length: (\\d+).*", "$1")));

      assertThat(client.send(connect(RawClient.proof(pass))).head()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void sendsAwayWhoTriesOnAndOn() throws IOException {
    try (RawClient client = RawClient.at(pass)) {
      client.send(connect("").repeat(5));

      assertThat(client.rest().split("HTTP/1.1 407", -1)).hasSize(6);
    }
  }

  @Test
  void knowsNoPassOfARunThatIsOver() throws IOException {
    pass.close();

    assertThat(answer(connect(RawClient.proof(pass)))).startsWith("HTTP/1.1 407 ");
    assertThat(server.connections()).isZero();
  }

  @Test
  void cutsEveryConnectionOfARunThatIsOver() throws IOException {
    try (RawClient tunnel = RawClient.at(pass)) {
      tunnel.send(connect(RawClient.proof(pass)) + "some").head();
      assertThat(tunnel.read(4)).isEqualTo("some");

      pass.close();

      assertThat(tunnel.isCutOff()).isTrue();
    }
  }

  @Test
  void keepsPassesApartOnOneConnection() throws IOException {
    Pass other = gate.admit(NetworkPolicy.EVERYTHING);
    String get = "GET http://nowhere.example:1/ HTTP/1.1\r\nHost: x\r\n";
    try (ScriptedServer web =
            ScriptedServer.plain(
                ScriptedServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        RawClient client = RawClient.at(pass)) {
      String mine = get.replace(":1/", ":" + web.port() + "/");
      client.send(mine + RawClient.proof(pass) + "\r\n").head();

      assertThat(client.send(mine + RawClient.proof(other) + "\r\n").head())
          .startsWith("HTTP/1.1 407 ");
    }
  }

  @Test
  void needsNoPasswordAtADoorOfTheRunsOwnWhichClosesWithIt() throws IOException {
    Pass own = gate.open(NetworkPolicy.EVERYTHING);
    assertThat(own.user()).isEmpty();
    try (RawClient client = RawClient.at(own)) {
      assertThat(client.send(connect("")).head()).startsWith("HTTP/1.1 200 ");

      own.close();

      assertThat(client.isCutOff()).isTrue();
    }
    Assertions.assertThatIOException().isThrownBy(() -> RawClient.at(own));
  }

  @Test
  void letsNobodyInWhenItIsClosed() throws IOException {
    try (RawClient client = RawClient.at(pass)) {
      client.send(connect(RawClient.proof(pass))).head();

      gate.close();

      assertThat(client.isCutOff()).isTrue();
    }
    Assertions.assertThatIOException().isThrownBy(() -> RawClient.at(pass));
  }

  @Test
  void isNoServerItself() throws IOException {
    assertThat(answer("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + RawClient.proof(pass) + "\r\n"))
        .startsWith("HTTP/1.1 400 ");
  }
}
