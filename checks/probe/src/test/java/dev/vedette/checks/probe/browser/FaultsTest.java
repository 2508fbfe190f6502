// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Owner;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Probed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages that do harm, and processes that freeze or die in the middle of a step: each run ends in
 * time and blames the right one, and the next run passes. One real worker at a time.
 */
@Tag("browser")
class FaultsTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(4);

  /** Later than this an agent would cut a run off and go on without it. */
  private static final Duration CUT_OFF = Duration.ofSeconds(2).plus(BrowserProbe.LONGEST_START);

  private static final String NEVER = "expect: {text: never}";

  @TempDir static Path folder;
  private static Path root;
  private static FaultySite site;
  private static RealWorkers workers;
  private final BrowserRunning runs = workers.runs(folder);

  @BeforeAll
  static void start() throws IOException {
    root = Files.createTempDirectory("v");
    site = new FaultySite();
    workers = new RealWorkers(root, "--js-flags=--max-old-space-size=256");
  }

  @AfterAll
  static void stop() throws IOException {
    workers.close();
    site.close();
    Files.deleteIfExists(root);
  }

  @AfterEach
  void theNextRunPasses() {
    site.does("document.querySelector('#word').textContent = 'new'");
    Probed next = run("20s", "expect: {text: new}");
    runs.close();

    assertThat(next.finding()).isNull();
  }

  private Probed run(String timeout, String... after) {
    String rest = String.join("\n    - ", after);
    return runs.within(timeout)
        .steps(
            """
            - name: open
              do:
                - goto: %s/page
            - name: harm
              do:
                - click: {css: "#go"}
                - %s
            """
                .formatted(site.url(), rest));
  }

  /** A run that cannot pass, and that ends in time. */
  private Probed harmed(String... after) {
    Probed probed = run(TIMEOUT.toSeconds() + "s", after);
    Duration took = Duration.ofNanos(System.nanoTime() - site.opened());

    assertThat(probed.finding()).isNotNull();
    assertThat(took).isLessThan(TIMEOUT.plus(CUT_OFF));
    assertThat(probed.finding().step()).isEqualTo("harm");
    return probed;
  }

  private void assertOurs(Probed probed) {
    assertThat(probed.finding().cause()).as(probed.finding().message()).isEqualTo(Cause.AGENT);
    assertThat(runs.judged(probed).judgement().verdict()).isEqualTo(Verdict.ERRORED);
  }

  private void assertHangs(Probed probed) {
    assertThat(probed.finding().message()).contains("the page hangs");
    assertThat(probed.finding().cause()).isEqualTo(Cause.PAGE);
    assertFailed(probed);
  }

  private void assertFailed(Probed probed) {
    assertThat(probed.finding().cause().owner())
        .as(probed.finding().message())
        .isEqualTo(Owner.TARGET);
    assertThat(runs.judged(probed).judgement().verdict()).isEqualTo(Verdict.FAILED);
  }

  @Test
  void aFrozenDriverIsOurs() {
    site.harms(() -> OwnProcesses.signal("STOP", OwnProcesses.driver()));

    assertOurs(harmed(NEVER));
  }

  @Test
  void aFrozenBrowserIsOurs() {
    site.harms(() -> OwnProcesses.signal("STOP", OwnProcesses.browser()));

    assertOurs(harmed(NEVER));
  }

  @Test
  void aKilledBrowserIsOurs() {
    site.harms(() -> OwnProcesses.signal("KILL", OwnProcesses.browser()));

    assertOurs(harmed(NEVER));
  }

  @Test
  void aKilledWorkerIsOurs() {
    site.harms(() -> OwnProcesses.signal("KILL", OwnProcesses.worker()));

    assertOurs(harmed(NEVER));
  }

  @Test
  void aPageWhoseProcessDiesFails() {
    site.harms(() -> OwnProcesses.renderers().forEach(it -> OwnProcesses.signal("KILL", it)));

    Probed probed = harmed(NEVER);

    assertThat(probed.finding().cause()).as(probed.finding().message()).isEqualTo(Cause.PAGE);
    assertFailed(probed);
  }

  /** Case 31 of the faults. */
  @Test
  void aPageThatUsesUpItsMemoryIsNamedSo() {
    site.does("const all = []; for (;;) all.push(new Array(1e6).fill(all.length + 0.5))");

    Probed probed = harmed(NEVER);

    assertThat(probed.finding().message()).contains("the page ran out of memory");
    assertThat(probed.finding().cause()).isEqualTo(Cause.PAGE);
    assertFailed(probed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NEVER,
        "click: {css: '#go'}",
        "expect: {css: '#word', has: {text: new}}",
        "expect: {title: New}"
      })
  void aPageThatLoopsForEverHangs(String action) {
    site.does("setTimeout(() => { for (;;); }, 0)");

    assertHangs(harmed("wait: 500ms", action));
  }

  /** Some of what is asked of a page or of a frame in it has no limit but the watchdog's. */
  @ParameterizedTest
  @ValueSource(
      strings = {"expect: {css: b, in: {css: body}}", "expect: {css: b, in: {css: iframe}}"})
  void aPageThatBeginsToLoopWhileItIsLookedAtHangs(String action) {
    String host = site.url().replace("127.0.0.1", "localhost");
    site.does(
        "const it = document.createElement('iframe'); it.src = '"
            + host
            + "/loop'; document.body.append(it);"
            + (action.contains("iframe") ? "" : "setTimeout(() => { for (;;); }, 300)"));

    assertHangs(harmed("wait: {css: iframe}", action));
  }

  @Tag("soak")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "setInterval(() => alert('again'), 1)",
        "for (let i = 0; i < 10000; i++) fetch('/x?' + i).catch(() => 0)",
        "location = '/big'",
        "setInterval(() => open('about:blank'), 1)"
      })
  void aStormFailsTheStepInTime(String storm) {
    site.does(storm);

    assertFailed(harmed(NEVER));
  }

  @Test
  void aClickThatNavigatesBeforeItEndsIsNoHarm() {
    site.does(
        "location = '/other'; const end = performance.now() + 300; while (performance.now() < end);");

    assertThat(run("15s", "expect: {text: Other}").finding()).isNull();
  }

  @Test
  void aWindowThatOpensAsksNoHostThatIsBlocked() {
    AtomicBoolean asked = new AtomicBoolean();
    site.harms(() -> asked.set(true));
    site.does("open('/with')");
    runs.with("browser: {block: [no.localhost]}");

    assertThat(run("15s", "expect: {text: told}").finding()).isNull();
    assertThat(asked).isFalse();
  }

  @Test
  void printingAndQuestionsBeforeLeavingAreNoHarm() {
    site.does("onbeforeunload = it => { it.preventDefault(); it.returnValue = 'stay'; }; print()");

    assertThat(run("15s", "goto: " + site.url() + "/other", "expect: {text: Other}").finding())
        .isNull();
  }
}
