// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Blame;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.OwnerTime;
import dev.vedette.checks.model.report.PageLoad;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.RunReport.Judgement;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Observed;
import dev.vedette.checks.probe.browser.protocol.Observed.Initiator;
import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import dev.vedette.checks.probe.browser.protocol.Observed.Paint;
import dev.vedette.checks.probe.browser.protocol.Observed.Reply;
import dev.vedette.checks.probe.browser.protocol.Observed.Task;
import dev.vedette.checks.probe.browser.protocol.Observed.Times;
import dev.vedette.checks.probe.browser.protocol.Observed.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says of what the browser saw, and what there is to look at afterwards. */
class BrowserDetailTest {
  private static final String SHOP = "https://shop.example/";
  private static final String WIDGET = "https://cdn.widgets.example/w.js";
  private static final String GO = "- goto: https://shop.example/";
  private static final String FAILING = GO + "\n- expect: {title: Other}\n  timeout: 1s";

  @TempDir Path folder;
  @AutoClose private BrowserRunning runs;

  @BeforeEach
  void start() {
    runs = new BrowserRunning(folder);
    runs.worker.observed = slowPage(SHOP);
  }

  /** Painted after 4.1 s, for 2.9 s of which it waited for a widget's script. */
  private static Observed slowPage(String url) {
    Visit visit =
        new Visit(
            0,
            0,
            url,
            0,
            6_000_000,
            200_000,
            3_500_000,
            3_600_000,
            4_200_000,
            new Paint(4_100_000, "h1", null),
            0.15,
            List.of(new Task(3_550_000, 3_700_000, null)));
    return new Observed(
        List.of(visit),
        List.of(
            load("1", url, "document", new Initiator("other", List.of()), 0, 500_000),
            load("2", WIDGET, "script", new Initiator("parser", List.of(url)), 500_000, 3_400_000)),
        0,
        List.of());
  }

  private static Load load(
      String id, String url, String type, Initiator initiator, long begin, long end) {
    return new Load(
        id,
        0,
        0,
        SHOP,
        false,
        "GET",
        url,
        type,
        "high",
        type.equals("script") ? "blocking" : null,
        initiator,
        null,
        new Times(begin, begin, Map.of("wait", end - begin), end),
        new Reply(200, "h2", "text/html", 1_000, false, "192.0.2.1", Map.of("x-cache", "HIT")),
        null);
  }

  private Judgement judge(String thresholds) {
    Probed probed = runs.with("thresholds:\n" + thresholds.indent(2)).act(GO);
    return runs.judged(probed).judgement();
  }

  @Test
  void tellsHowThePageFelt() {
    PageVisit visit = BrowserRunning.detail(runs.act(GO)).visits().getFirst();

    assertThat(visit.url()).isEqualTo(SHOP);
    assertThat(visit.vitals().ttfb()).isEqualTo(Duration.ofMillis(200));
    assertThat(visit.vitals().fcp()).isEqualTo(Duration.ofMillis(3_500));
    assertThat(visit.vitals().lcp().time()).isEqualTo(Duration.ofMillis(4_100));
    assertThat(visit.vitals().tbt()).isEqualTo(Duration.ofMillis(100));
    assertThat(visit.vitals().cls()).isEqualTo(0.15);
    assertThat(visit.heldUp())
        .isEqualTo(
            new Blame(
                "2.9 s waiting for cdn.widgets.example (script, blocking)", "cdn.widgets.example"));
  }

  @Test
  void aThirdPartyThatUsedTheTimeUpIsAtFault() {
    runs.worker.on(
        Command.Deed.Goto.class,
        _ -> {
          runs.worker.pass(Duration.ofMillis(4_100));
          return runs.worker.done(false);
        });
    runs.worker.absent.add("Sign out");

    Probed probed = runs.within("5s").act(GO + "\n- click: {text: Sign out}");

    assertThat(probed.finding().cause()).isEqualTo(Cause.THIRD_PARTY);
    assertThat(probed.finding().host()).isEqualTo("cdn.widgets.example");
    assertThat(probed.finding().message())
        .startsWith(
            "2.9 s waiting for cdn.widgets.example (script, blocking) left too little time:"
                + " expected to click text \"Sign out\" within");
    assertThat(runs.judged(probed).judgement().verdict()).isEqualTo(Verdict.FAILED);
  }

  @Test
  void aThirdPartyIsNotAtFaultForWhatDoesNotComeInTheTimeThatWasLeft() {
    runs.worker.absent.add("Sign out");

    Probed probed = runs.within("9s").act(GO + "\n- click: {text: Sign out}");

    assertThat(probed.finding().cause()).isEqualTo(Cause.EXPECTATION);
  }

  @Test
  void tellsWhatWasLoadedAndWhoseItWas() {
    Detail.Browser detail = BrowserRunning.detail(runs.act(GO));

    assertThat(detail.version()).isEqualTo("scripted 1");
    assertThat(detail.loads().kept())
        .extracting(load -> load.asked().url())
        .containsExactly(SHOP, WIDGET);
    PageLoad script = detail.loads().kept().getLast();
    assertThat(script.asked().blocking()).isTrue();
    assertThat(script.asked().initiator()).isEqualTo(SHOP);
    assertThat(script.timing().duration()).isEqualTo(Duration.ofMillis(2_900));
    OwnerTime first = detail.owners().getFirst();
    assertThat(first.owner()).isEqualTo("widgets.example");
    assertThat(first.firstParty()).isFalse();
    assertThat(first.critical()).isEqualTo(Duration.ofMillis(2_900));
  }

  @Test
  void aSlowPageSaysWhoHeldItUp() {
    Judgement judgement = judge("lcp: {degraded: 2500ms, failed: 4s}");

    assertThat(judgement.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(judgement.finding().cause()).isEqualTo(Cause.THIRD_PARTY);
    assertThat(judgement.finding().host()).isEqualTo("cdn.widgets.example");
    assertThat(judgement.finding().message())
        .isEqualTo(
            "LCP 4.1 s: 2.9 s waiting for cdn.widgets.example (script, blocking); failed from 4 s");
  }

  @Test
  void everyVitalHasItsThreshold() {
    assertThat(judge("cls: {degraded: 0.1}").finding().message())
        .isEqualTo("CLS 0.15, degraded from 0.1");
    assertThat(judge("fcp: {degraded: 3s}").finding().message())
        .isEqualTo("FCP 3.5 s, degraded from 3 s");
    assertThat(judge("ttfb: {degraded: 200ms}").finding().message())
        .isEqualTo("TTFB 200 ms, degraded from 200 ms");
    assertThat(judge("tbt: {degraded: 50ms}").finding().message())
        .isEqualTo("TBT 100 ms, degraded from 50 ms");
    assertThat(judge("{tbt: {degraded: 101ms}, cls: {failed: 0.16}}").verdict())
        .isEqualTo(Verdict.PASSED);
  }

  @Test
  void timeOfThirdPartiesIsTheirs() {
    Judgement judgement = judge("third_party: {degraded: 800ms}");

    assertThat(judgement.verdict()).isEqualTo(Verdict.DEGRADED);
    assertThat(judgement.finding().cause()).isEqualTo(Cause.THIRD_PARTY);
    assertThat(judgement.finding().host()).isEqualTo("widgets.example");
    assertThat(judgement.finding().message()).contains("third parties took 2.9 s", WIDGET);
  }

  @Test
  void whatTheAuthorCallsTheirOwnIsNoThirdParty() {
    runs.with("first_party: [\"*.widgets.example\"]\nthresholds: {third_party: {degraded: 800ms}}");

    assertThat(runs.judged(runs.act(GO)).judgement().verdict()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void aRunThatWentRightLeavesNothingToLookAt() {
    assertThat(BrowserRunning.detail(runs.act(GO)).evidence()).isEmpty();
    assertThat(runs.evidence).isEmpty();
  }

  @Test
  void aFailedStepLeavesAPictureItsTextTheConsoleAndTheWaterfall() {
    Observed page = runs.worker.observed;
    runs.worker.observed =
        new Observed(page.visits(), page.loads(), 0, List.of("TypeError: x", "again"));

    Probed probed = runs.act(FAILING);

    assertThat(BrowserRunning.detail(probed).evidence())
        .extracting(piece -> piece.name())
        .containsExactlyInAnyOrder(
            "step-1-screenshot.png",
            "step-1-text.txt",
            "step-1-console.txt",
            "step-1-waterfall.har");
    assertThat(runs.evidence("step-1-text.txt")).isEqualTo("Sorry, we are closed");
    assertThat(runs.evidence("step-1-console.txt")).isEqualTo("TypeError: x\nagain");
    assertThat(runs.evidence("step-1-waterfall.har"))
        .contains("\"version\":\"1.2\"", "\"url\":\"" + WIDGET + "\"", "\"time\":2900.0", "page_1");
    assertThat(BrowserRunning.detail(probed).evidence())
        .allSatisfy(
            piece -> assertThat(piece.bytes()).isEqualTo(runs.evidence.get(piece.name()).length));
  }

  @Test
  void lookingAtAFailedPageIsNotAVisitorsTime() {
    assertThat(runs.act(FAILING).duration()).isLessThanOrEqualTo(Duration.ofMillis(1_100));
  }

  @Test
  void noSecretIsInAnythingThatLeaves() {
    String secret = BrowserRunning.PASSWORD;
    String encoded = secret.replace(" ", "%20");
    Observed page = slowPage(SHOP + "?q=" + encoded);
    runs.worker.observed =
        new Observed(page.visits(), page.loads(), 0, List.of("login failed for " + secret));
    runs.worker.text = "Unknown password: " + secret;
    runs.worker.shown.put("title", "No " + secret);

    Probed probed =
        runs.act(
            """
            - goto: https://shop.example/?q=$(urlencode(secret.PASSWORD))
            - fill: {label: Password}
              with: $(secret.PASSWORD)
            - expect: {title: Other}
              timeout: 1s
            """);

    assertThat(runs.all(probed)).contains("•••").doesNotContain("hunter22", "s3cr3t");
  }

  @Test
  void aPictureMasksTheSecretsOfTheRun() {
    runs.act("- fill: {css: a}\n  with: $(secret.PASSWORD)\n- screenshot: after");

    assertThat(runs.worker.heard(Command.Picture.class))
        .singleElement()
        .satisfies(picture -> assertThat(picture.secrets()).contains(BrowserRunning.PASSWORD));
  }

  @Test
  void ofAVeryLargePageTheLaterLoadsThatNobodyWaitedForAreDropped() {
    Observed page = slowPage(SHOP);
    List<Load> many =
        IntStream.range(0, 600)
            .mapToObj(
                i ->
                    load(
                        "m" + i,
                        "https://img.example/" + i + ".png",
                        i == 599 ? "document" : "image",
                        new Initiator("parser", List.of(SHOP)),
                        4_300_000,
                        4_400_000))
            .toList();
    runs.worker.observed =
        new Observed(
            page.visits(),
            Stream.concat(page.loads().stream(), many.stream()).toList(),
            7,
            List.of());

    Detail.Loads loads = BrowserRunning.detail(runs.act(GO)).loads();

    assertThat(loads.kept()).hasSize(300);
    assertThat(loads.dropped()).isEqualTo(309);
    assertThat(loads.kept())
        .extracting(load -> load.asked().url())
        .contains(WIDGET, "https://img.example/599.png", "https://img.example/0.png")
        .doesNotContain("https://img.example/598.png");
  }
}
