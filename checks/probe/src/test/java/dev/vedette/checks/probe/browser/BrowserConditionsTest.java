// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is expected and waited for; operators are evaluated here, the worker only looks. */
class BrowserConditionsTest {
  @TempDir Path folder;
  @AutoClose private BrowserRunning runs;

  @BeforeEach
  void start() {
    runs = new BrowserRunning(folder);
    runs.worker.shown.put("#total text", "42 EUR");
    runs.worker.shown.put("#name value", "anna");
    runs.worker.shown.put("li count", "3");
    runs.worker.shown.put("#link attribute:href", "/orders");
    runs.worker.shown.put("requests", "404 https://api.example/x\n201 https://api.example/orders");
    runs.worker.shown.put("title", "Basket");
  }

  private Probed expect(String condition) {
    return runs.act(
        "- goto: https://shop.example/account?a=1\n- expect: {%s}".formatted(condition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text: Welcome",
        "'css': '#gone', state: visible",
        "'css': '#total', has: {text: 42 EUR}",
        "'css': '#total', has: {text: {contains: '42'}}",
        "'css': '#name', has: {value: anna}",
        "'css': li, has: {count: 3}",
        "'css': li, has: {count: {above: 2}}",
        "'css': '#link', has: {attribute: {href: /orders}}",
        "url: '**/account*'",
        "url: 'https://shop.example/account?a=1'",
        "title: Basket",
        "title: {matches: '^Bas'}",
        "request: '**/orders', status: 201",
        "request: '**/orders', status: 2xx",
        "request: '**/x'",
        "console: clean",
      })
  void holds(String condition) {
    Probed probed = expect(condition);

    assertThat(probed.finding()).isNull();
    assertThat(probed.steps().getFirst().expectations())
        .singleElement()
        .satisfies(report -> assertThat(report.met()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'css': '#total', has: {text: 43 EUR}",
        "'css': '#name', has: {value: {lacks: ann}}",
        "'css': li, has: {count: {below: 3}}",
        "'css': '#link', has: {attribute: {href: /other}}",
        "url: '**/login'",
        "url: '*/account'",
        "title: Shop",
        "request: '**/x', status: 2xx",
        "request: '**/never'",
        "text: Welcome, state: hidden",
      })
  void doesNotHold(String condition) {
    Probed probed = expect(condition);

    assertThat(probed.finding().cause()).isEqualTo(Cause.EXPECTATION);
    assertThat(probed.finding().message()).startsWith("expected ").contains(", saw ");
    assertThat(probed.steps().getFirst().expectations())
        .singleElement()
        .satisfies(report -> assertThat(report.met()).isFalse());
  }

  @Test
  void saysWhatWasExpectedAndWhatWasSeen() {
    assertThat(expect("'css': li, has: {count: {above: 5}}").finding().message())
        .isEqualTo(
            "expected css \"li\" count above 5, saw 3 (at https://shop.example/account?a=1)");
  }

  @Test
  void tellsWhatANameStandsFor() {
    assertThat(expect("title: $(location)").finding().message())
        .startsWith("expected title $(location), saw \"Basket\", where $(location) is \"");
  }

  @Test
  void errorsOnTheConsoleAreNoCleanOne() {
    runs.worker.shown.put("console", "TypeError: x is undefined\nmore");

    Probed probed = expect("console: clean");

    assertThat(probed.finding().message()).contains("TypeError: x is undefined");
  }

  @Test
  void looksAgainWheneverThePageHasChanged() {
    Deque<String> urls =
        new ArrayDeque<>(
            List.of("https://a.example/", "https://a.example/x", "https://a.example/y"));
    runs.worker.on(
        Command.Look.class,
        command -> {
          assertThat(((Command.Look) command).sight()).isEqualTo(new Sight.Url());
          runs.worker.pass(Duration.ofSeconds(1));
          String url = urls.size() > 1 ? urls.removeFirst() : urls.getFirst();
          return new Answer.Seen(url, 1_000_000, 400_000);
        });

    Probed probed = runs.act("- wait: {url: '**/y'}");

    assertThat(probed.finding()).isNull();
    assertThat(probed.duration()).isEqualTo(Duration.ofMillis(1_800));
  }

  @Test
  void anExpectationIsWaitedForTenSecondsAndAWaitForTheStepsTime() {
    runs.worker.absent.add("Welcome");

    Probed expected = runs.act("- expect: {text: Welcome}");
    Probed waited = runs.act("- wait: {text: Welcome}");

    assertThat(expected.duration()).isEqualTo(Duration.ofSeconds(10));
    assertThat(expected.finding().cause()).isEqualTo(Cause.EXPECTATION);
    assertThat(waited.duration()).isEqualTo(Duration.ofSeconds(20));
    assertThat(waited.finding().cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(waited.finding().message()).contains("waited 20 s for text \"Welcome\"");
  }

  @Test
  void whatAPasswordFieldHoldsIsNotShown() {
    runs.worker.shown.put("Password value", "my own words");

    Probed probed = runs.act("- expect: {label: Password, has: {value: other}}\n  timeout: 1s");

    assertThat(probed.finding().message()).contains("12 characters").doesNotContain("my own");
  }
}
