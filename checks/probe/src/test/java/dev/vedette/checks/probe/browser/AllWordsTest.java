// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.model.report.StepReport.Status;
import dev.vedette.checks.probe.browser.gate.Gate;
import dev.vedette.checks.probe.browser.process.Chromium;
import dev.vedette.checks.probe.browser.process.PoolLimits;
import dev.vedette.checks.probe.browser.process.Taken;
import dev.vedette.checks.probe.browser.process.WorkerCommand;
import dev.vedette.checks.probe.browser.process.WorkerPool;
import dev.vedette.checks.probe.dns.SystemResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every target, action and expectation of the language once, in a real browser. */
@Tag("browser")
class AllWordsTest {
  @TempDir Path folder;

  @Test
  void areCarriedOut() throws IOException {
    try (Gate gate = Gate.start(SystemResolver.create(), System::nanoTime);
        WidgetSite site = new WidgetSite();
        WorkerPool pool = pool();
        BrowserRunning runs = new BrowserRunning(folder)) {
      runs.real(new PooledWorkers(pool), new GatePassages(gate)).within("60s");

      Probed probed = runs.steps(file("words.yaml").replace("@site@", site.url()));

      assertThat(probed.finding()).isNull();
      assertThat(probed.steps()).extracting(StepReport::status).containsOnly(Status.PASSED);
      assertThat(runs.evidence.keySet()).containsExactly("step-3-the-end.png");
      Detail.Browser detail = BrowserRunning.detail(probed);
      assertThat(detail.visits()).extracting(PageVisit::url).contains(site.url() + "/other");
    }
  }

  private WorkerPool pool() throws IOException {
    WorkerPool pool =
        WorkerPool.start(
            Files.createTempDirectory("v"), this::command, PoolLimits.of(1), System::nanoTime);
    Taken taken = pool.take(Duration.ofSeconds(60));
    assertThat(taken).isInstanceOf(Taken.Got.class);
    pool.giveBack(((Taken.Got) taken).worker());
    return pool;
  }

  private WorkerCommand command() {
    Chromium chromium = Chromium.find(Path.of(System.getProperty("user.home")), System.getenv());
    return WorkerCommand.ofThisJvm(
        "dev.vedette.checks.probe.browser.worker.WorkerMain",
        List.of(
            "--chromium=" + chromium.path(),
            "--driver=" + folder.resolve("driver"),
            "--sandbox=" + (chromium.sandbox() ? "on" : "off")));
  }

  static String file(String name) throws IOException {
    try (InputStream in = AllWordsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
