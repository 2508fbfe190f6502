// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static dev.vedette.checks.probe.ScriptedServer.answering;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.HttpOptions.IpFamily;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.CheckUnderTest;
import dev.vedette.checks.probe.ScriptedServer;
import dev.vedette.checks.probe.dns.StubNameServer;
import dev.vedette.checks.probe.dns.SystemResolver;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamesTest {
  private StubNameServer names;
  private Running running;
  private ScriptedServer server;

  @BeforeEach
  void start() throws IOException {
    names = new StubNameServer();
    running = new Running(SystemResolver.asking(names.address()));
    server = ScriptedServer.plain(answering("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi"));
  }

  @AfterEach
  void stop() throws IOException {
    running.close();
    names.close();
    server.close();
  }

  private Probed ask(String host) {
    return running.run(
        CheckUnderTest.of(
                Ask.get("http://" + host + ":" + server.port() + "/").status("200").named("one"))
            .within(Duration.ofSeconds(2)));
  }

  @Test
  void measuresTheLookUp() {
    Hop hop = Running.hop(ask("shop.example"));

    assertThat(hop.timing().phases()).containsKey(Phase.DNS);
    assertThat(hop.connection().address()).isEqualTo("127.0.0.1");
  }

  @Test
  void tellsEachWayInWhichANameFailsApart() {
    assertThat(ask("missing.example").finding().message())
        .startsWith("missing.example does not exist (NXDOMAIN) (GET missing.example:");
    assertThat(ask("broken.example").finding().message()).contains("SERVFAIL");
    assertThat(ask("silent.example").finding().message())
        .startsWith("name servers did not answer for silent.example within the 2 s of this run");
    assertThat(ask("missing.example").finding().cause()).isEqualTo(Cause.DNS);
  }

  @Test
  void holdsAWrittenAddressAgainstTheFamilyThatIsAskedFor() {
    try (Running running = new Running()) {
      Ask literal = Ask.get(server.url("/")).over(IpFamily.V6);
      assertThat(running.run(literal.named("one")).finding().message())
          .startsWith("127.0.0.1 has no IPv6 address");
      Ask same = Ask.get(server.url("/")).over(IpFamily.V4);
      assertThat(running.run(same.named("one")).finding()).isNull();
    }
  }

  @Test
  void reportsADeadAddressBesideOneThatAnswers() {
    Probed probed = ask("two.example");

    StepReport step = probed.steps().getFirst();
    assertThat(probed.finding()).isNull();
    assertThat(step.status()).isEqualTo(StepReport.Status.PASSED);
    assertThat(step.finding().message())
        .startsWith("got over: connection refused by 127.0.0.2:" + server.port());
    assertThat(Running.hops(probed))
        .extracting(hop -> hop.connection().address())
        .containsExactly("127.0.0.2", "127.0.0.1");
  }
}
