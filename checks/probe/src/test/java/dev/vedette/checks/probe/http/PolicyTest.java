// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Owner;
import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.CheckUnderTest;
import dev.vedette.checks.probe.ScriptedServer;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.policy.Cidr;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent is allowed 127.0.0.1 alone; a forbidden door listens on the whole of loopback. */
class PolicyTest {
  private static final NetworkPolicy POLICY =
      NetworkPolicy.publicAnd(List.of(Cidr.parse("127.0.0.1")));

  @AutoClose private ServerSocket forbidden;

  @BeforeEach
  void start() throws IOException {
    forbidden = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.2"));
  }

  private static Probed ask(Resolver resolver, String url) {
    try (Running running = new Running(resolver, POLICY)) {
      return running.run(
          CheckUnderTest.of(Ask.get(url).status("200").named("one")).within(Duration.ofSeconds(5)));
    }
  }

  private void assertNobodyCame() throws IOException {
    forbidden.setSoTimeout(1);
    assertThat(isKnockedAt()).isFalse();
  }

  private boolean isKnockedAt() throws IOException {
    try {
      forbidden.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:127.0.0.2]:PORT/",
        "http://[::1]:PORT/",
        "http://0.0.0.0:PORT/",
        "http://127.0.0.2:PORT/",
        "http://2130706434:PORT/",
        "http://0x7f000002:PORT/",
        "http://0177.0.0.2:PORT/",
        "http://127.2:PORT/",
        "http://[64:ff9b::7f00:2]:PORT/",
        "http://metadata.localhost.:PORT/"
      })
  void followsNoRedirectToAForbiddenPlace(String place) throws IOException {
    String target = place.replace("PORT", String.valueOf(forbidden.getLocalPort()));
    try (ScriptedServer server =
        ScriptedServer.plain(
            ScriptedServer.answering(
                "HTTP/1.1 302 Found\r\nlocation: " + target + "\r\ncontent-length: 0\r\n\r\n"))) {
      Probed probed = ask(elsewhere(), "http://127.0.0.1:" + server.port() + "/");

      Finding finding = probed.finding();
      assertThat(finding.cause()).isEqualTo(Cause.POLICY);
      assertThat(finding.cause().owner()).isEqualTo(Owner.OPERATOR);
      assertThat(probed.steps().getFirst().status()).isEqualTo(StepReport.Status.ERRORED);
      assertNobodyCame();
    }
  }

  /** Every name is at the forbidden address. */
  private static Resolver elsewhere() {
    return (host, family, limit) ->
        new Resolver.Resolution.Found(List.of(InetAddress.ofLiteral("127.0.0.2")));
  }

  @Test
  void saysWhichAddressAndHowToAllowIt() {
    Probed probed = ask(elsewhere(), "http://shop.example:" + forbidden.getLocalPort() + "/");

    assertThat(probed.finding().message())
        .startsWith(
            "shop.example is 127.0.0.2, which the agent may not connect to (loopback); start it"
                + " with --allow 127.0.0.2 if it should");
  }

  @Test
  void connectsToNoneOfANamesAddressesWhenOneIsForbidden() throws IOException {
    Resolver both =
        (host, family, limit) ->
            new Resolver.Resolution.Found(
                List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("127.0.0.2")));

    Probed probed = ask(both, "http://shop.example:" + forbidden.getLocalPort() + "/");

    assertThat(probed.finding().cause()).isEqualTo(Cause.POLICY);
    assertNobodyCame();
  }

  /** Public at first, then private: fault 24. */
  @Test
  void connectsOnlyToTheAddressThatItHasChecked() throws IOException {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2", "127.0.0.2"));
    Resolver rebinding =
        (host, family, limit) -> {
          assertThat(family).isEqualTo(IpFamily.ANY);
          return new Resolver.Resolution.Found(List.of(InetAddress.ofLiteral(answers.pop())));
        };
    try (ScriptedServer server =
            ScriptedServer.plain(
                ScriptedServer.answering("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi"));
        Running running = new Running(rebinding, POLICY)) {
      String url = "http://rebound.example:" + server.port() + "/";
      Probed first = running.run(CheckUnderTest.of(Ask.get(url).status("200").named("one")));
      Probed second = running.run(CheckUnderTest.of(Ask.get(url).status("200").named("one")));

      assertThat(first.finding()).isNull();
      assertThat(Running.hop(first).connection().address()).isEqualTo("127.0.0.1");
      assertThat(second.finding().cause()).isEqualTo(Cause.POLICY);
      assertThat(answers).hasSize(1);
      assertNobodyCame();
    }
  }

  @Test
  void asksThePolicyOfNamesThatResolveLocallyToo() {
    Probed probed = ask(SystemResolver.create(), "http://127.0.0.5/");

    assertThat(probed.finding().cause()).isEqualTo(Cause.POLICY);
  }
}
