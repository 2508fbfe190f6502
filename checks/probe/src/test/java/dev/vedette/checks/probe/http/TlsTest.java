// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static dev.vedette.checks.probe.ScriptedServer.answering;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.HttpOptions;
import dev.vedette.checks.model.check.Literal;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.Phase;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.LocalAuthority;
import dev.vedette.checks.probe.LocalAuthority.Validity;
import dev.vedette.checks.probe.LocalResponder;
import dev.vedette.checks.probe.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TlsTest {
  private static final String OK = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi";

  private final LocalAuthority authority = new LocalAuthority();
  @AutoClose private final Running running = new Running();

  private Probed ask(SSLContext context, String host) throws IOException {
    try (ScriptedServer server = ScriptedServer.secure(context, answering(OK))) {
      return running.run(
          Ask.get(server.secureUrl(host, "/"))
              .resolve(host, "127.0.0.1")
              .trusting(authority.pem())
              .status("200")
              .named("one"));
    }
  }

  @Test
  void reportsTheConnectionAndItsCertificates() throws IOException {
    Probed probed = ask(authority.serverFor("shop.example"), "shop.example");

    assertThat(probed.finding()).isNull();
    Hop hop = Running.hop(probed);
    assertThat(hop.connection().tls().version()).isEqualTo("TLS 1.3");
    assertThat(hop.connection().tls().resumed()).isFalse();
    assertThat(hop.connection().tls().chain()).hasSize(2);
    assertThat(hop.connection().tls().chain().getFirst().names()).containsExactly("shop.example");
    assertThat(hop.timing().phases()).containsKeys(Phase.CONNECT, Phase.TLS, Phase.WAIT);
  }

  @Test
  void namesAnExpiredCertificateAndStillReportsIt() throws IOException {
    Instant now = Instant.now();
    Validity past = new Validity(now.minus(Duration.ofDays(60)), now.minus(Duration.ofDays(3)));

    Probed probed = ask(authority.serverFor("shop.example", past), "shop.example");

    assertThat(probed.finding().cause()).isEqualTo(Cause.CERTIFICATE);
    assertThat(probed.finding().message()).startsWith("certificate expired 3 d ago");
    assertThat(Running.hop(probed).connection().tls().earliestExpiry()).isBefore(now);
  }

  @Test
  void namesACertificateForAnotherHost() throws IOException {
    Probed probed = ask(authority.serverFor("other.example"), "shop.example");

    assertThat(probed.finding().cause()).isEqualTo(Cause.CERTIFICATE);
    assertThat(probed.finding().message())
        .startsWith("certificate is for other.example, not for shop.example");
  }

  private ExpectationReport look(String named, String field, Operator operator) throws IOException {
    Expectation expectation = new Expectation.Certificate(field, List.of(operator));
    try (ScriptedServer server = ScriptedServer.secure(authority.serverFor(named), answering(OK))) {
      return running
          .run(
              Ask.get(server.secureUrl("a.shop.example", "/"))
                  .resolve("a.shop.example", "127.0.0.1")
                  .trusting(authority.pem())
                  .expect(expectation)
                  .named("one"))
          .steps()
          .getFirst()
          .expectations()
          .getFirst();
    }
  }

  @Test
  void looksAtTheNamesOfACertificateAndAtItsChain() throws IOException {
    Operator own = new Operator.Equals(new TemplateTree.Leaf(Template.literal("a.shop.example")));
    assertThat(look("*.shop.example", "name", own).met()).isTrue();
    assertThat(look("*.shop.example", "name", new Operator.Not(own)).met()).isFalse();
    Operator lacks = new Operator.Lacks(Template.literal("shop"));
    assertThat(look("a.shop.example", "name", lacks).met()).isFalse();
    Operator yes = new Operator.Equals(new TemplateTree.Constant(new Literal.Bool(true)));
    assertThat(look("a.shop.example", "chain", yes).met()).isTrue();
    assertThat(look("a.shop.example", "valid", yes).met()).isTrue();
    assertThat(look("a.shop.example", "issuer", yes).met()).isTrue();
    assertThat(look("*.shop.example", "name", yes).met()).isTrue();
    assertThat(look("a.shop.example", "name", new Operator.Not(yes)).met()).isFalse();
  }

  /** With a handshake of another host in between, whose certificate nobody vouches for. */
  @Test
  void judgesACertificateByTheHandshakeThatShowedIt() throws IOException {
    Operator yes = new Operator.Equals(new TemplateTree.Constant(new Literal.Bool(true)));
    HttpOptions.Tls any = new HttpOptions.Tls(false, null, Template.literal(authority.pem()), null);
    try (ScriptedServer good =
            ScriptedServer.secure(authority.serverFor("shop.example"), answering(OK));
        ScriptedServer bad =
            ScriptedServer.secure(LocalAuthority.selfSigned("other.example"), answering(OK))) {
      Ask shop =
          Ask.get(good.secureUrl("shop.example", "/"))
              .resolve("shop.example", "127.0.0.1")
              .tls(any);
      Step other =
          Ask.get(bad.secureUrl("other.example", "/"))
              .resolve("other.example", "127.0.0.1")
              .tls(any)
              .named("two");
      Step again =
          Ask.get(good.secureUrl("shop.example", "/"))
              .resolve("shop.example", "127.0.0.1")
              .tls(any)
              .expect(new Expectation.Certificate("valid", List.of(yes)))
              .named("three");
      Probed probed = running.run(shop.named("one"), other, again);

      assertThat(probed.finding()).isNull();
      assertThat(Running.hops(probed).get(2).connection().reused()).isTrue();
    }
  }

  @Test
  void namesASelfSignedCertificate() throws IOException {
    Probed probed = ask(LocalAuthority.selfSigned("shop.example"), "shop.example");

    assertThat(probed.finding().cause()).isEqualTo(Cause.CERTIFICATE);
    assertThat(probed.finding().message()).startsWith("certificate is self-signed");
  }

  /** The server staples what the authority's responder says; the probe itself asks nobody. */
  @Test
  void namesARevokedCertificate() throws IOException {
    RevokedStatus revoked = new RevokedStatus(new Date(), CRLReason.keyCompromise);
    try (LocalResponder responder = new LocalResponder(authority, revoked)) {
      Probed probed = ask(authority.staplingServerFor("shop.example", responder), "shop.example");

      assertThat(probed.finding().cause()).isEqualTo(Cause.CERTIFICATE);
      assertThat(probed.finding().message()).startsWith("certificate is revoked");
    }
  }

  @Test
  void takesACertificateWithAGoodStatus() throws IOException {
    try (LocalResponder responder = new LocalResponder(authority, CertificateStatus.GOOD)) {
      Probed probed = ask(authority.staplingServerFor("shop.example", responder), "shop.example");

      assertThat(probed.finding()).isNull();
    }
  }

  @Test
  void namesAnUnknownAuthority() throws IOException {
    Probed probed = ask(new LocalAuthority().serverFor("shop.example"), "shop.example");

    assertThat(probed.finding().cause()).isEqualTo(Cause.CERTIFICATE);
    assertThat(probed.finding().message())
        .startsWith("certificate is not from a trusted authority");
  }

  @Test
  void namesAServerWithoutACommonTlsVersion() throws IOException {
    SSLContext context = authority.serverFor("shop.example");
    try (ScriptedServer server = ScriptedServer.secure(context, "TLSv1.2", answering(OK))) {
      Probed probed =
          running.run(
              Ask.get(server.secureUrl("shop.example", "/"))
                  .resolve("shop.example", "127.0.0.1")
                  .tls(new HttpOptions.Tls(true, null, Template.literal(authority.pem()), "1.3"))
                  .named("one"));

      assertThat(probed.finding().cause()).isEqualTo(Cause.TLS);
      assertThat(probed.finding().message()).startsWith("no TLS version and cipher in common");
    }
  }

  @Test
  void namesAServerThatHangsUpInTheHandshake() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.plain(socket -> socket.getInputStream().read(new byte[64]))) {
      Probed probed = running.run(Ask.get(server.secureUrl("127.0.0.1", "/")).named("one"));

      assertThat(probed.finding().cause()).isEqualTo(Cause.TLS);
      assertThat(probed.finding().message()).startsWith("connection closed in the TLS handshake");
    }
  }

  @Test
  void namesAServerThatDoesNotSpeakTls() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.plain(socket -> ScriptedServer.write(socket, OK.repeat(4)))) {
      Probed probed = running.run(Ask.get(server.secureUrl("127.0.0.1", "/")).named("one"));

      assertThat(probed.finding().cause()).isEqualTo(Cause.TLS);
    }
  }

  @Test
  void goesOnWithoutVerifyingWhenToldToAndStillSaysTheCertificateIsNotValid() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.secure(LocalAuthority.selfSigned("other.example"), answering(OK))) {
      TemplateTree no = new TemplateTree.Constant(new Literal.Bool(false));
      Probed probed =
          running.run(
              Ask.get(server.secureUrl("127.0.0.1", "/"))
                  .tls(new HttpOptions.Tls(false, null, null, null))
                  .status("200")
                  .expect(new Expectation.Certificate("valid", List.of(new Operator.Equals(no))))
                  .named("one"));

      assertThat(probed.finding()).isNull();
    }
  }

  @Test
  void asksForAnotherServerNameWhenToldTo() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.secure(authority.serverFor("edge.example"), answering(OK))) {
      Probed probed =
          running.run(
              Ask.get(server.secureUrl("127.0.0.1", "/"))
                  .tls(
                      new HttpOptions.Tls(
                          true,
                          Template.literal("edge.example"),
                          Template.literal(authority.pem()),
                          null))
                  .status("200")
                  .named("one"));

      assertThat(probed.finding()).isNull();
    }
  }

  @Test
  void beginsEachRunWithoutAnEarlierRunsSession() throws IOException {
    SSLContext context = authority.serverFor("shop.example");
    for (int i = 0; i < 2; i++) {
      Hop hop = Running.hop(ask(context, "shop.example"));
      assertThat(hop.connection().tls().resumed()).isFalse();
      assertThat(hop.connection().reused()).isFalse();
    }
  }

  @Test
  void reportsASessionResumedWithinARun() throws IOException {
    SSLContext context = authority.serverFor("shop.example");
    try (ScriptedServer server = ScriptedServer.secure(context, answering(OK))) {
      Ask ask =
          Ask.get(server.secureUrl("shop.example", "/"))
              .resolve("shop.example", "127.0.0.1")
              .trusting(authority.pem())
              .fresh();
      List<Hop> hops = Running.hops(running.run(ask.named("one"), ask.named("two")));

      assertThat(hops).extracting(hop -> hop.connection().reused()).containsOnly(false);
      assertThat(hops)
          .extracting(hop -> hop.connection().tls().resumed())
          .containsExactly(false, true);
    }
  }
}
