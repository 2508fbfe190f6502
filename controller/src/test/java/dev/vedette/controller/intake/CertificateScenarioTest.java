// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.TlsFacts;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.certificate.Known;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.paging.Page;
import dev.vedette.controller.store.SqliteCertificates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates, from a run's report to the outbox. */
class CertificateScenarioTest {
  @TempDir Path folder;
  @AutoClose private ControllerWorld world;

  @BeforeEach
  void open() {
    world = new ControllerWorld(folder);
    world.live = ControllerWorld.definitions(Checks.watchingCertificates());
  }

  @Test
  void pagesOnceForACertificateThatAllLocationsSee() throws InterruptedException {
    sees("old", Duration.ofDays(14));
    world.runFor(24);
    assertThat(pages()).isEmpty();
    wait(Duration.ofMinutes(10));

    assertThat(pages()).hasSize(1);
    Incident incident = incidents().getFirst();
    assertThat(incident.subject()).isEqualTo(new Subject.Certificate("old"));
    assertThat(incident.severity()).isEqualTo(Severity.WARNING);
    assertThat(incident.about().owner()).isEqualTo("web-team");
    assertThat(pages().getFirst().message().text().headline())
        .isEqualTo(
            "WARNING shop.example.com: certificate expires in 13 days (1 check). 12 of 12"
                + " locations.");
  }

  @Test
  void resolvesWhenEveryLocationSeesTheNewOne() throws InterruptedException {
    sees("old", Duration.ofDays(14));
    world.runFor(24);
    wait(Duration.ofMinutes(10));
    sees("new", Duration.ofDays(90));
    world.runFor(48);

    assertThat(incidents().stream().filter(Incident::isOpen)).isEmpty();
    assertThat(incidents().getFirst().span().reason()).isEqualTo("renewed");
  }

  @Test
  void resolvesWhenItsCheckIsRemoved() throws InterruptedException {
    sees("old", Duration.ofDays(14));
    world.runFor(24);
    wait(Duration.ofMinutes(10));
    world.live = new DefinitionSet(world.live.settings(), Map.of(), world.live.controls());
    world.redefining.changed(world.live);

    assertThat(incidents().getFirst().span().reason()).isEqualTo("no check sees it any more");
  }

  @Test
  void staysOneIncidentWhenItsCheckIsRenamedAndResolvesWhenThatSeesTheNewOne()
      throws InterruptedException {
    sees("old", Duration.ofDays(14));
    world.runFor(24);
    wait(Duration.ofMinutes(10));
    world.deploy(Checks.renamed(Checks.watchingCertificates(), new CheckId("sign-in")));
    world.runFor(24);
    wait(Duration.ofMinutes(10));
    assertThat(pages()).hasSize(1);
    assertThat(incidents()).hasSize(1).allMatch(Incident::isOpen);
    assertThat(followed().getFirst().checks()).containsExactly(new CheckId("sign-in"));

    sees("new", Duration.ofDays(90));
    world.runFor(48);
    assertThat(incidents()).hasSize(1).noneMatch(Incident::isOpen);
    assertThat(incidents().getFirst().span().reason()).isEqualTo("renewed");
  }

  @Test
  void believesNoClockButTheControllers() throws InterruptedException {
    world.agentsAreAhead = Duration.ofMinutes(10);
    sees("old", Duration.ofDays(30).plusMinutes(5));
    world.runFor(24);

    assertThat(followed()).isEmpty();
    wait(Duration.ofMinutes(4));
    assertThat(pages()).isEmpty();
  }

  @Test
  void takesNothingFromARunThatDidNotTrustTheCertificate() throws InterruptedException {
    sees("strangers", Duration.ofDays(1));
    world.cause = Cause.CERTIFICATE;
    world.verdicts = slot -> Verdict.FAILED;
    world.runFor(24);
    wait(Duration.ofMinutes(10));

    assertThat(incidents()).isEmpty();
  }

  @Test
  void saysNothingWhereTheRuleIsOff() throws InterruptedException {
    world.live = ControllerWorld.definitions(Checks.demo());
    sees("old", Duration.ofDays(1));
    world.runFor(24);
    wait(Duration.ofMinutes(10));

    assertThat(incidents().stream().filter(Incident::isOpen)).isEmpty();
  }

  /** Nobody runs meanwhile. */
  private void wait(Duration time) {
    world.now = world.now.plus(time);
    world.sweep.step();
  }

  private List<Known> followed() {
    return world.store.ledger().read(tx -> new SqliteCertificates().all(tx));
  }

  private List<Incident> incidents() {
    return world.store.ledger().read(tx -> world.incidents.latest(tx, 100)).stream()
        .filter(incident -> incident.subject() instanceof Subject.Certificate)
        .toList();
  }

  private List<Page> pages() {
    return world.triggers().stream()
        .filter(page -> page.message().labels().subject().rule().equals("expiring"))
        .toList();
  }

  private void sees(String sha256, Duration left) {
    Detail detail = detail(sha256, world.now.plus(left));
    world.details = slot -> detail;
  }

  private static Detail detail(String sha256, Instant until) {
    TlsFacts.Validity validity = new TlsFacts.Validity(Instant.EPOCH, until);
    TlsFacts.Certificate leaf =
        new TlsFacts.Certificate(
            sha256,
            "CN=shop.example.com",
            "CN=R11,O=Example",
            "01",
            List.of("shop.example.com"),
            validity);
    Hop.ConnectionFacts connection =
        new Hop.ConnectionFacts(
            "203.0.113.7",
            443,
            false,
            new TlsFacts("TLS 1.3", "TLS_AES_128_GCM_SHA256", false, List.of(leaf)));
    Hop hop =
        new Hop(
            0,
            new Hop.HttpRequestFacts("GET", "https://shop.example.com/", 100),
            null,
            connection,
            new Hop.HopTiming(Duration.ZERO, Duration.ofMillis(100), Map.of()));
    return new Detail.Http(List.of(hop), List.of());
  }
}
