// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.ScriptedServer;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.policy.Cidr;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 127.0.0.1 alone is allowed; a forbidden door listens at 127.0.0.2. */
class GatePolicyTest {
  private static final NetworkPolicy POLICY =
      NetworkPolicy.publicAnd(List.of(Cidr.parse("127.0.0.1")));

  private ServerSocket forbidden;

  @BeforeEach
  void start() throws IOException {
    forbidden = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.2"));
  }

  @AfterEach
  void nobodyCame() throws IOException {
    try (ServerSocket door = forbidden) {
      door.setSoTimeout(1);
      Assertions.assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(door::accept);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.2",
        "169.254.169.254",
        "100.100.100.200",
        "[fd00:ec2::254]",
        "[::ffff:127.0.0.2]",
        "[::ffff:7f00:2]",
        "[::127.0.0.2]",
        "[64:ff9b::7f00:2]",
        "[::1]",
        "[::]",
        "0.0.0.0",
        "10.0.0.1",
        "2130706434",
        "0x7f000002",
        "0177.0.0.2",
        "127.2",
        "0",
        "127.0.0.2.",
        "shop.example",
        "metadata.localhost."
      })
  void connectsToNoForbiddenPlace(String host) throws IOException {
    try (Gate gate = Gate.start(Scripts.at("127.0.0.2"), System::nanoTime);
        Pass pass = gate.open(POLICY);
        RawClient tunnel = RawClient.at(pass);
        RawClient plain = RawClient.at(pass)) {
      String place = host + ":" + forbidden.getLocalPort();

      assertThat(tunnel.connect(place).head()).startsWith("HTTP/1.1 403 ");
      assertThat(plain.get("http://" + place + "/").head()).startsWith("HTTP/1.1 403 ");
      assertThat(pass.denials()).hasSize(2);
      assertThat(pass.denied("ws://" + place + "/x")).isPresent();
      assertThat(pass.connections()).isEmpty();
    }
  }

  @Test
  void saysWhichAddressAndHowToAllowIt() throws IOException {
    try (Gate gate = Gate.start(Scripts.at("127.0.0.1", "127.0.0.2"), System::nanoTime);
        Pass pass = gate.open(POLICY);
        RawClient client = RawClient.at(pass)) {
      client.connect("shop.example:443").head();

      assertThat(pass.denied("https://shop.example/path"))
          .contains(
              new Denial(
                  "shop.example",
                  443,
                  InetAddress.ofLiteral("127.0.0.2"),
                  "loopback",
                  "shop.example is 127.0.0.2, which the agent may not connect to (loopback);"
                      + " start it with --allow 127.0.0.2 if it should"));
    }
  }

  @Test
  void asksThePolicyOfLocalNamesToo() throws IOException {
    try (Gate gate = Gate.start(SystemResolver.create(), System::nanoTime);
        Pass pass = gate.open(NetworkPolicy.PUBLIC);
        RawClient client = RawClient.at(pass)) {
      assertThat(client.connect("shop.localhost:80").head()).startsWith("HTTP/1.1 403 ");
    }
  }

  /** Public at first, then private: what was checked is what is connected to. */
  @Test
  void connectsOnlyToTheAddressThatItHasChecked() throws IOException {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2", "127.0.0.2"));
    Resolver rebinding =
        (host, family, limit) ->
            new Resolver.Resolution.Found(List.of(InetAddress.ofLiteral(answers.pop())));
    try (ScriptedServer server = ScriptedServer.plain(Scripts.echo());
        Gate gate = Gate.start(rebinding, System::nanoTime)) {
      String place = "rebound.example:" + server.port();
      for (String status : List.of("200", "403")) {
        try (Pass pass = gate.open(POLICY);
            RawClient client = RawClient.at(pass)) {
          assertThat(client.connect(place).head()).startsWith("HTTP/1.1 " + status);
        }
      }
      assertThat(answers).hasSize(1);
    }
  }

  @Test
  void asksThePolicyOfEveryRequestOnAConnection() throws IOException {
    try (ScriptedServer server =
            ScriptedServer.plain(
                ScriptedServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        Gate gate = Gate.start(Scripts.at("127.0.0.2"), System::nanoTime);
        Pass pass = gate.open(POLICY);
        RawClient client = RawClient.at(pass)) {
      assertThat(client.get(server.url("/")).head()).startsWith("HTTP/1.1 200 ");
      assertThat(client.get("http://127.0.0.2:" + forbidden.getLocalPort() + "/").head())
          .startsWith("HTTP/1.1 403 ");
    }
  }

  @Test
  void goesByThePolicyOfThePassThatIsShown() throws IOException {
    try (ScriptedServer server = ScriptedServer.plain(Scripts.echo());
        Gate gate = Gate.start(Scripts.at("127.0.0.1"), System::nanoTime);
        Pass narrow = gate.admit(NetworkPolicy.PUBLIC);
        Pass wide = gate.admit(POLICY)) {
      String to = "CONNECT 127.0.0.1:" + server.port() + " HTTP/1.1\r\nHost: x\r\n";
      try (RawClient one = RawClient.at(narrow);
          RawClient two = RawClient.at(wide)) {
        assertThat(one.send(to + RawClient.proof(narrow) + "\r\n").head())
            .startsWith("HTTP/1.1 403 ");
        assertThat(two.send(to + RawClient.proof(wide) + "\r\n").head())
            .startsWith("HTTP/1.1 200 ");
      }
      assertThat(wide.denials()).isEmpty();
    }
  }

  @Test
  void reachesIpv6Addresses() throws IOException {
    try (ServerSocket six = new ServerSocket(0, 5, InetAddress.ofLiteral("::1"));
        Gate gate = Gate.start(Scripts.at("127.0.0.2"), System::nanoTime);
        Pass pass = gate.open(NetworkPolicy.EVERYTHING);
        RawClient client = RawClient.at(pass)) {
      assertThat(client.connect("[::1]:" + six.getLocalPort()).head()).startsWith("HTTP/1.1 200 ");
      assertThat(pass.connections().getFirst().host()).isEqualTo("::1");
    }
  }
}
