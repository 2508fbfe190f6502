// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import static dev.vedette.checks.probe.browser.worker.Bench.assertDone;
import static dev.vedette.checks.probe.browser.worker.Bench.css;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.protocol.Observed;
import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import dev.vedette.checks.probe.browser.protocol.Observed.Visit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What windows and inner frames do before anybody could have looked at them. */
@Tag("browser")
@Timeout(60)
class EarlyLoadsTest {
  private static final Site.Page SCRIPT =
      new Site.Page(200, Map.of("content-type", "text/javascript"), "'done'");

  private static Bench bench;
  private static Site site;

  @BeforeAll
  static void start() {
    bench = new Bench();
    site = bench.site();
    site.page("/first.js", SCRIPT);
    site.html("/early", "<head><script src=/first.js></script></head><h1>early</h1>");
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void seesTheFirstScriptOfAFrameOfAnotherSite() {
    bench.at("<iframe src='" + site.url("a.localhost", "/early") + "'></iframe>");

    Observed observed = bench.over();
    for (String path : new String[] {"/early", "/first.js"}) {
      assertThat(observed.loads())
          .filteredOn(load -> load.url().equals(site.url("a.localhost", path)))
          .singleElement()
          .satisfies(load -> assertThat(load.inner()).isTrue())
          .satisfies(load -> assertThat(load.reply().status()).isEqualTo(200));
    }
  }

  @Test
  void seesTheFirstScriptOfAFrameInAFrame() {
    site.html("/between", "<iframe src='" + site.url("b.test.localhost", "/early") + "'></iframe>");
    bench.at("<iframe src='" + site.url("a.localhost", "/between") + "'></iframe>");

    assertThat(bench.over().loads())
        .extracting(Load::url)
        .contains(site.url("b.test.localhost", "/first.js"));
  }

  @Test
  void blocksTheFirstScriptInFrames() {
    site.page("/never.js", SCRIPT);
    String blocked = "<script src='" + site.url("no.localhost", "/never.js") + "'></script>";
    site.html("/with", "<head>" + blocked + "</head><h1>with</h1>");
    site.html("/both", "<iframe src='" + site.url("a.localhost", "/with") + "'></iframe>");
    bench.open("no.localhost");
    bench.go("/both");

    assertThat(bench.over().loads())
        .filteredOn(load -> load.url().endsWith("/never.js"))
        .isNotEmpty()
        .allSatisfy(load -> assertThat(load.failure()).contains("BLOCKED"));
    assertThat(site.hits("/never.js")).isZero();
  }

  @Test
  void entersAWindowThatMayNotKnowItsOpener() {
    site.html("/apart", "<h1>apart</h1>");
    bench.at("<a href='/apart' target=_blank rel=noopener>x</a>");

    bench.does(new Deed.Popup(new Deed.Click(css("a"), 1)));

    bench.awaits(new Sight.Of(css("h1"), "text"), "apart");
    assertThat(bench.over().visits())
        .extracting(Visit::url)
        .containsExactly(site.url("/"), site.url("/apart"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<button onclick=\"window.open('/early')\">x</button>",
        "<button onclick=\"window.open('/early', '', 'noopener')\">x</button>",
        "<a href='/early' target=_blank>x</a>",
        "<a href='/early' target=_blank rel=opener>x</a>",
        "<form action='/early' target=_blank><button>x</button></form>",
      })
  void seesTheDocumentOfAWindow(String opener) {
    bench.at(opener);
    bench.does(new Deed.Popup(new Deed.Click(css("button, a"), 1)));
    assertDone(bench.ask(new Command.Await(css("h1"), "visible", 5_000)));

    Observed observed = bench.over();
    assertThat(observed.visits()).hasSize(2);
    assertThat(observed.loads())
        .filteredOn(load -> load.visit() == 1 && load.type().equals("document"))
        .singleElement()
        .satisfies(
            load -> {
              assertThat(load.url()).startsWith(site.url("/early"));
              assertThat(load.reply().status()).isEqualTo(200);
              assertThat(load.times().end()).isGreaterThanOrEqualTo(load.times().begin());
            });
  }

  @Test
  void seesTheDocumentOfAWindowBehindARedirect() {
    site.page(
        "/moved", new Site.Page(302, Map.of("location", site.url("localhost", "/early")), ""));
    bench.at("<a href='/moved' target=_blank>x</a>");
    bench.does(new Deed.Popup(new Deed.Click(css("a"), 1)));
    assertDone(bench.ask(new Command.Await(css("h1"), "visible", 5_000)));

    assertThat(bench.over().loads())
        .filteredOn(load -> load.url().equals(site.url("localhost", "/early")))
        .singleElement()
        .satisfies(load -> assertThat(load.visit()).isEqualTo(1));
  }

  @Test
  void aPopupThatClosesItselfEarlyLeavesItsVisit() {
    site.html("/brief", "<h1>brief</h1><script>setTimeout(() => close(), 500)</script>");
    bench.at(
        "<button onclick=\"const it = window.open('/brief'); const look = setInterval(() => {"
            + "if (it.closed) { clearInterval(look); document.title = 'closed' } }, 10)\">x</button>");
    bench.does(new Deed.Click(css("button"), 1));
    bench.awaits(new Sight.Title(), "closed");

    assertThat(bench.over().visits())
        .extracting(Visit::url)
        .containsExactly(site.url("/"), site.url("/brief"));
  }
}
