// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static dev.vedette.checks.probe.ScriptedServer.answering;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Owner;
import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.check.HttpRequest.HttpAuth;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.LocalAuthority;
import dev.vedette.checks.probe.ScriptedServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MutualTlsTest {
  private static final String OK = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi";
  private final LocalAuthority authority = new LocalAuthority();

  private Probed ask(HttpAuth auth) throws IOException {
    try (ScriptedServer server =
            ScriptedServer.mutual(authority.mutualServerFor("shop.example"), answering(OK));
        Running running = new Running()) {
      return running.run(step(server, auth).named("one"));
    }
  }

  private Ask step(ScriptedServer server, HttpAuth auth) {
    return Ask.get(server.secureUrl("shop.example", "/"))
        .resolve("shop.example", "127.0.0.1")
        .trusting(authority.pem())
        .auth(auth)
        .status("200");
  }

  private static HttpAuth mutual(String certificate, String key) {
    return new HttpAuth.MutualTls(Template.literal(certificate), Template.literal(key));
  }

  @Test
  void showsItsCertificateToAServerThatWantsOne() throws IOException {
    LocalAuthority.Client client = authority.client("probe");

    assertThat(ask(mutual(client.certificate(), client.key())).finding()).isNull();
  }

  @Test
  void showsItOnceForAllStepsOfARun() throws IOException {
    LocalAuthority.Client client = authority.client("probe");
    try (ScriptedServer server =
            ScriptedServer.mutual(authority.mutualServerFor("shop.example"), answering(OK));
        Running running = new Running()) {
      running.run(
          step(server, mutual(client.certificate(), client.key())).named("one"),
          step(server, mutual(client.certificate(), client.key())).named("two"));

      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void failsWithACertificateThatTheServerDoesNotTrust() throws IOException {
    LocalAuthority.Client stranger = new LocalAuthority().client("stranger");

    Probed probed = ask(mutual(stranger.certificate(), stranger.key()));

    assertThat(probed.finding()).isNotNull();
    assertThat(probed.finding().cause().owner()).isEqualTo(Owner.TARGET);
  }

  @Test
  void blamesNobodyElseForAKeyOfAnotherCertificate() throws IOException {
    Probed probed =
        ask(mutual(authority.client("probe").certificate(), authority.client("other").key()));

    assertThat(probed.finding().cause()).isEqualTo(Cause.DEFINITION);
    assertThat(probed.finding().message())
        .startsWith("auth.mtls: certificate and key do not belong together");
  }

  /** Whatever the server shows of itself, as the author takes any certificate. */
  @Test
  void saysThatTheServerWantsACertificate() throws IOException {
    try (ScriptedServer server =
            ScriptedServer.mutual(authority.mutualServerFor("shop.example"), answering(OK));
        Running running = new Running()) {
      Probed probed =
          running.run(
              Ask.get(server.secureUrl("shop.example", "/"))
                  .resolve("shop.example", "127.0.0.1")
                  .tls(new HttpOptions.Tls(false, null, null, null))
                  .named("one"));

      assertThat(probed.finding().cause()).isEqualTo(Cause.TLS);
      assertThat(probed.finding().message())
          .contains("; the server asked for a client certificate, and auth.mtls gives none (");
    }
  }

  @Test
  void saysWhatTheKeyShouldBeWithoutShowingIt() throws IOException {
    LocalAuthority.Client client = authority.client("probe");

    Probed probed = ask(mutual(client.certificate(), "no-key-canary"));

    assertThat(probed.finding().cause()).isEqualTo(Cause.DEFINITION);
    assertThat(probed.finding().message())
        .startsWith("auth.mtls.key: wants a private key as PEM")
        .doesNotContain("no-key-canary");
  }
}
