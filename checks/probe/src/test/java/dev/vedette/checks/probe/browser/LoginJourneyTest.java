// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.model.report.StepReport.Status;
import dev.vedette.checks.probe.DeadPort;
import dev.vedette.checks.probe.browser.gate.Gate;
import dev.vedette.checks.probe.browser.process.Chromium;
import dev.vedette.checks.probe.browser.process.PoolLimits;
import dev.vedette.checks.probe.browser.process.Taken;
import dev.vedette.checks.probe.browser.process.WorkerCommand;
import dev.vedette.checks.probe.browser.process.WorkerPool;
import dev.vedette.checks.probe.dns.SystemResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A login as its author writes it, with a real worker process and a real browser. */
@Tag("browser")
class LoginJourneyTest {
  private static final String STEPS =
      """
      - name: Open the shop
        do:
          - goto: %s/
          - click: {role: button, name: Accept cookies}
            if_present: 2s
          - click: {role: button, name: Never there}
            if_present: 300ms
          - expect: {role: heading, name: Welcome}
      - name: Sign in
        do:
          - click: {role: link, name: Sign in}
          - fill: {label: Email}
            with: anna
          - fill: {label: Password}
            with: $(secret.PASSWORD)
          - click: {role: button, name: Log in}
          - wait: {url: "**/account"}
            timeout: 3s
          - expect: {text: Signed in as}
          - expect: {css: "#order", has: {text: {matches: "^A-"}}}
          - save: {css: "#order"}
            as: order
      - name: Sign out
        do:
          - expect: {text: $(order)}
          - expect: {request: "**/account", status: 2xx}
          - expect: {console: clean}
          - click: {role: button, name: Sign out}
      """;

  @TempDir static Path folder;
  private static LoginShop shop;
  private static final Gate GATE = Gate.start(SystemResolver.create(), System::nanoTime);
  private static WorkerPool pool;
  private final BrowserRunning runs =
      new BrowserRunning(folder).real(new PooledWorkers(pool), new GatePassages(GATE));

  @BeforeAll
  static void start() throws IOException {
    shop = new LoginShop();
    Chromium chromium = Chromium.find(Path.of(System.getProperty("user.home")), System.getenv());
    pool =
        WorkerPool.start(
            Files.createTempDirectory("v"),
            () ->
                WorkerCommand.ofThisJvm(
                    "dev.vedette.checks.probe.browser.worker.WorkerMain",
                    List.of(
                        "--chromium=" + chromium.path(),
                        "--driver=" + folder.resolve("driver"),
                        "--sandbox=" + (chromium.sandbox() ? "on" : "off"))),
            PoolLimits.of(1),
            System::nanoTime);
    Taken taken = pool.take(Duration.ofSeconds(60));
    assertThat(taken).isInstanceOf(Taken.Got.class);
    pool.giveBack(((Taken.Got) taken).worker());
  }

  @AfterAll
  static void stop() {
    pool.close();
    GATE.close();
    shop.close();
  }

  private Probed signIn(String password) {
    runs.secrets.put("PASSWORD", password);
    return runs.steps(STEPS.formatted(shop.url()));
  }

  private Verdict verdict(Probed probed) {
    return runs.judged(probed).judgement().verdict();
  }

  @Test
  void passesAndTellsOfItsPages() {
    Probed probed = signIn("correct horse");

    assertThat(probed.finding()).isNull();
    assertThat(probed.steps()).extracting(StepReport::status).containsOnly(Status.PASSED);
    Detail.Browser detail = BrowserRunning.detail(probed);
    assertThat(detail.visits())
        .extracting(PageVisit::url)
        .containsExactly(shop.url() + "/", shop.url() + "/login", shop.url() + "/account");
    assertThat(detail.visits()).allSatisfy(visit -> assertThat(visit.vitals().ttfb()).isPositive());
    assertThat(detail.loads().kept()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(probed.duration()).isLessThan(Duration.ofSeconds(10));
    assertThat(detail.evidence()).isEmpty();
  }

  @Test
  void failsAtAWrongPasswordAndShowsThePageWithoutIt() {
    Probed probed = signIn("wr0ng-canary battery");

    assertThat(verdict(probed)).isEqualTo(Verdict.FAILED);
    assertThat(probed.finding().step()).isEqualTo("Sign in");
    assertThat(probed.finding().message()).contains("**/account", "/login");
    assertThat(runs.evidence).containsKeys("step-2-screenshot.png", "step-2-waterfall.har");
    assertThat(runs.evidence("step-2-text.txt")).contains("Wrong password");
    assertThat(runs.all(probed)).contains("•••").doesNotContain("wr0ng-canary");
  }

  @Test
  void aPageThatHangsFailsInTimeAndLeavesABrowserForTheNextRun() {
    long begin = System.nanoTime();
    Probed probed =
        runs.within("4s")
            .act(
                "- goto: %s/\n- click: {role: button, name: Hang}\n- expect: {text: never}"
                    .formatted(shop.url()));
    Duration took = Duration.ofNanos(System.nanoTime() - begin);

    assertThat(verdict(probed)).isEqualTo(Verdict.FAILED);
    assertThat(probed.finding().message()).contains("the page hangs");
    assertThat(took).isLessThan(Duration.ofSeconds(7));
    assertThat(verdict(signIn("correct horse"))).isEqualTo(Verdict.PASSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "", "/a?b#c", "/\u00E4?q='\u20AC"})
  void aPlaceWhereNobodyListensIsNotReached(String path) throws IOException {
    try (DeadPort dead = new DeadPort()) {
      Probed probed =
          runs.act(
              "- goto: 'http://127.0.0.1:%s%s'".formatted(dead.number(), path.replace("'", "''")));

      assertThat(verdict(probed)).isEqualTo(Verdict.FAILED);
      assertThat(probed.finding().cause()).isEqualTo(Cause.CONNECT);
    }
  }
}
