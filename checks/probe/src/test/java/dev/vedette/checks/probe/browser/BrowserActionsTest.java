// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport.Status;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a worker is told for each action, and what is said when it cannot do it. */
class BrowserActionsTest {
  @TempDir Path folder;
  @AutoClose private BrowserRunning runs;

  @BeforeEach
  void start() {
    runs = new BrowserRunning(folder);
  }

  private List<Deed> deeds(String actions) {
    Probed probed = runs.act(actions);
    assertThat(probed.finding()).isNull();
    return runs.worker.heard(Command.Act.class).stream().map(Command.Act::deed).toList();
  }

  private static Target css(String value) {
    return new Target("css", value, null, false, null);
  }

  @Test
  void everyActionIsPassedOnWithItsExpressionsEvaluated() {
    runs.with("variables: {shop: shop.example, who: anna}");

    List<Deed> deeds =
        deeds(
            """
            - goto: https://$(shop)/
            - click: {css: a}
            - double_click: {css: a}
            - fill: {css: b}
              with: $(who)
            - type: {css: b}
              with: $(secret.PASSWORD)
            - press: Enter
            - press: Control+A
              on: {css: b}
            - select: {css: c}
              option: Red
            - check: {css: d}
            - uncheck: {css: d}
            - hover: {css: e}
            - upload: {css: f}
              files: [data/picture.png]
            - drag: {css: g}
              to: {css: h}
            - scroll: end
            - scroll: {css: i}
            - dialog: accept
              text: $(who)
            - popup: {click: {css: j}}
            - download: {click: {css: k}}
            """);

    assertThat(deeds)
        .containsExactly(
            new Deed.Goto("https://shop.example/"),
            new Deed.Click(css("a"), 1),
            new Deed.Click(css("a"), 2),
            new Deed.Fill(css("b"), "anna"),
            new Deed.Type(css("b"), BrowserRunning.PASSWORD),
            new Deed.Press("Enter", null),
            new Deed.Press("Control+A", css("b")),
            new Deed.Select(css("c"), "Red"),
            new Deed.Check(css("d"), true),
            new Deed.Check(css("d"), false),
            new Deed.Hover(css("e")),
            new Deed.Upload(css("f"), List.of("picture.png")),
            new Deed.Drag(css("g"), css("h")),
            new Deed.Scroll(null),
            new Deed.Scroll(css("i")),
            new Deed.Dialog(true, "anna"),
            new Deed.Popup(new Deed.Click(css("j"), 1)),
            new Deed.Download(new Deed.Click(css("k"), 1)));
  }

  @Test
  void targetsSayHowAndWhereToLook() {
    List<Deed> deeds =
        deeds(
            """
            - click: {role: button, name: Buy, exact: true, in: {test_id: basket}}
            - click: {label: Email}
            - click: {placeholder: Search}
            - click: {alt: Logo}
            - click: {title: Help}
            - click: {text: More}
            """);

    assertThat(deeds)
        .containsExactly(
            new Deed.Click(
                new Target(
                    "role",
                    "button",
                    "Buy",
                    true,
                    new Target("test_id", "basket", null, false, null)),
                1),
            new Deed.Click(new Target("label", "Email", null, false, null), 1),
            new Deed.Click(new Target("placeholder", "Search", null, false, null), 1),
            new Deed.Click(new Target("alt", "Logo", null, false, null), 1),
            new Deed.Click(new Target("title", "Help", null, false, null), 1),
            new Deed.Click(new Target("text", "More", null, false, null), 1));
  }

  @Test
  void theBrowserLooksAsTheCheckSaysAndGoesThroughThePassage() {
    runs.with(
        """
        browser:
          viewport: 800x600
          locale: en-GB
          time_zone: Europe/London
          block: ["*.analytics.example"]
        """);

    runs.act("- goto: https://shop.example/");

    Command.Open open = runs.worker.heard(Command.Open.class).getFirst();
    assertThat(open.looks()).isEqualTo(new Command.Looks(800, 600, "en-GB", "Europe/London"));
    assertThat(open.block()).containsExactly("*.analytics.example");
    assertThat(open.proxy()).isEqualTo("http://127.0.0.1:3128");
    assertThat(open.proxyUser()).isEqualTo("run-1");
    assertThat(open.headers()).containsKey("traceparent");
    assertThat(open.trace()).isNull();
    assertThat(runs.worker.closed && runs.passage.closed).isTrue();
  }

  @Test
  void aStepTakesAVisitorsTimeAndNotOurs() {
    Probed probed = runs.act("- goto: https://shop.example/\n- click: {css: a}\n- click: {css: b}");

    assertThat(probed.duration()).isEqualTo(Duration.ofMillis(300));
    assertThat(probed.steps().getFirst().duration()).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void whatIsOnlyClickedIfPresentIsNotWaitedForByAVisitor() {
    runs.worker.absent.add("Accept");

    Probed probed = runs.act("- click: {role: button, name: Accept}\n  if_present: 2s");

    assertThat(probed.finding()).isNull();
    assertThat(probed.duration()).isZero();
    assertThat(runs.worker.heard(Command.Act.class).getFirst().ifPresentMillis()).isEqualTo(2_000);
  }

  @Test
  void anElementThatIsNotThereFailsTheStepAndSaysWhatWasSeen() {
    runs.worker.absent.add("Buy");

    Probed probed =
        runs.act(
            """
            - goto: https://shop.example/basket?token=abc
            - click: {role: button, name: Buy}
              timeout: 3s
            - click: {css: never}
            """);

    assertThat(probed.finding().cause()).isEqualTo(Cause.EXPECTATION);
    assertThat(probed.finding().host()).isEqualTo("shop.example");
    assertThat(probed.finding().message())
        .contains("click button \"Buy\"", "within 3 s", "Sorry, we are closed", "/basket")
        .doesNotContain("abc");
    assertThat(probed.steps().getFirst().status()).isEqualTo(Status.FAILED);
    assertThat(runs.worker.heard(Deed.Click.class)).hasSize(1);
  }

  @Test
  void aPageThatDoesNotLoadInTimeIsATimeout() {
    runs.worker.on(Deed.Goto.class, runs.worker::timeout);

    Probed probed = runs.act("- goto: https://shop.example/\n  timeout: 4s");

    assertThat(probed.finding().cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(probed.finding().message())
        .isEqualTo("page https://shop.example/ did not load within 4 s");
  }

  @ParameterizedTest
  @CsvSource({
    "ERR_NAME_NOT_RESOLVED, DNS",
    "ERR_CONNECTION_REFUSED, CONNECT",
    "ERR_CERT_DATE_INVALID, CERTIFICATE",
    "ERR_SSL_PROTOCOL_ERROR, TLS",
    "ERR_TOO_MANY_REDIRECTS, REDIRECT",
    "ERR_EMPTY_RESPONSE, PROTOCOL",
    "ERR_INTERNET_DISCONNECTED, AGENT",
    "ERR_UNSAFE_PORT, DEFINITION",
  })
  void whyAPageDidNotLoadIsToldFromTheBrowsersWord(String word, Cause cause) {
    runs.worker.trouble(Deed.Goto.class, Trouble.Kind.NAVIGATION, "net::" + word + " at https://…");

    Probed probed = runs.act("- goto: https://shop.example/");

    assertThat(probed.finding().cause()).isEqualTo(cause);
    assertThat(probed.finding().message()).contains("https://shop.example/", word);
  }

  @Test
  void thePassageKnowsBetterThanTheBrowserWhyThereIsNoPage() {
    runs.passage.stops.put(
        "https://shop.example/", new Passage.Stop(Cause.DNS, "no address for shop.example"));
    runs.worker.trouble(
        Deed.Goto.class, Trouble.Kind.NAVIGATION, "net::ERR_TUNNEL_CONNECTION_FAILED");

    Probed probed = runs.act("- goto: https://shop.example/");

    assertThat(probed.finding().cause()).isEqualTo(Cause.DNS);
    assertThat(probed.finding().message()).contains("no address for shop.example");
  }

  @Test
  void aPlaceThatThePolicyForbidsIsTheOperatorsMatter() {
    runs.passage.stops.put(
        "http://10.0.0.1/", new Passage.Stop(Cause.POLICY, "10.0.0.1 is private"));
    runs.worker.shown.put("requests", "403 http://10.0.0.1/");

    Probed probed = runs.act("- goto: http://10.0.0.1/");

    assertThat(probed.finding().cause()).isEqualTo(Cause.POLICY);
    assertThat(probed.steps().getFirst().status()).isEqualTo(Status.ERRORED);
  }

  @Test
  void partsOfAPageThatThePolicyForbidsAreNotedOnly() {
    runs.worker.on(
        Deed.Click.class,
        _ -> {
          runs.passage.forbidden.add("10.0.0.1 is private");
          return runs.worker.done(false);
        });

    Probed probed = runs.act("- goto: https://shop.example/\n- click: {css: a}");

    assertThat(probed.finding()).isNull();
    assertThat(probed.steps().getFirst().status()).isEqualTo(Status.PASSED);
    assertThat(probed.steps().getFirst().finding().message()).contains("10.0.0.1 is private");
  }

  @ParameterizedTest
  @CsvSource({
    "AMBIGUOUS, DEFINITION, ERRORED, more than one element",
    "MALFORMED, DEFINITION, ERRORED, cannot take it",
    "PAGE_CRASHED, PAGE, FAILED, the page crashed",
    "PAGE_OUT_OF_MEMORY, PAGE, FAILED, out of memory",
    "PAGE_CLOSED, PAGE, FAILED, was closed",
    "BROWSER_GONE, AGENT, ERRORED, the browser went away",
    "OTHER, INTERNAL, ERRORED, did not end",
  })
  void troubleIsBlamedOnWhoeverMustAct(
      Trouble.Kind kind, Cause cause, Status status, String message) {
    runs.worker.trouble(Deed.Click.class, kind, "words of the driver");

    Probed probed = runs.act("- goto: https://shop.example/\n- click: {css: a}");

    assertThat(probed.finding().cause()).isEqualTo(cause);
    assertThat(probed.finding().message()).contains(message).contains("click css \"a\"");
    assertThat(probed.steps().getFirst().status()).isEqualTo(status);
  }

  /** A page may wear out while it is looked at for what there was instead. */
  @ParameterizedTest
  @CsvSource({
    "TIMEOUT, the page hangs",
    "PAGE_HUNG, the page hangs",
    "PAGE_CRASHED, the page crashed",
    "PAGE_OUT_OF_MEMORY, the page ran out of memory",
  })
  void aPageThatCannotSayWhatItShowsIsNamedForWhy(Trouble.Kind kind, String message) {
    runs.worker.on(Deed.Click.class, runs.worker::timeout);
    runs.worker.trouble(Command.Text.class, kind, "words of the driver");

    Probed probed = runs.act("- goto: https://shop.example/\n- click: {css: a}\n  timeout: 1s");

    assertThat(probed.finding().cause()).isEqualTo(Cause.PAGE);
    assertThat(probed.finding().message()).contains(message);
  }

  @Test
  void whatAPageSaysIsSavedForLaterStepsAndForHttp() {
    runs.worker.shown.put("#order text", "A-17");
    runs.worker.shown.put("#link attribute:href", "/orders/17");

    Probed probed =
        runs.steps(
            """
            - name: one
              do:
                - save: {css: "#order"}
                  as: order
                - save: {css: "#link"}
                  as: link
                  attribute: href
            - name: two
              do:
                - goto: https://shop.example$(link)?order=$(order)
            """);

    assertThat(probed.finding()).isNull();
    assertThat(runs.worker.heard(Deed.Goto.class))
        .containsExactly(new Deed.Goto("https://shop.example/orders/17?order=A-17"));
  }

  @Test
  void whatIsNotThereCannotBeSaved() {
    runs.worker.absent.add("#order");

    Probed probed = runs.act("- save: {css: \"#order\"}\n  as: order\n  timeout: 1s");

    assertThat(probed.finding().cause()).isEqualTo(Cause.SAVE);
    assertThat(probed.finding().message()).contains("order", "Sorry, we are closed");
  }

  @Test
  void aPictureIsTakenWhereTheAuthorWantsOne() {
    Probed probed = runs.act("- screenshot: the basket");

    assertThat(BrowserRunning.detail(probed).evidence())
        .extracting(it -> it.name())
        .containsExactly("step-1-the-basket.png");
    assertThat(runs.evidence("step-1-the-basket.png")).isEqualTo(ScriptedWorker.PICTURE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void cleanUpRunsAfterAFailureAndDegradesOnly() {
    runs.worker.on(
        Deed.Hover.class, _ -> new Answer.Trouble(Trouble.Kind.PAGE_CLOSED, "closed", 0));

    Probed probed =
        runs.steps(
            """
            - name: one
              do:
                - goto: https://shop.example/
            - name: clean
              always: true
              do:
                - hover: {css: a}
            """);

    assertThat(probed.finding().cause()).isEqualTo(Cause.CLEAN_UP);
    assertThat(probed.duration()).isEqualTo(Duration.ofMillis(100));
  }
}
