// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import static dev.vedette.checks.probe.browser.worker.Bench.css;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import dev.vedette.checks.probe.browser.protocol.Observed;
import dev.vedette.checks.probe.browser.protocol.Observed.Load;
import dev.vedette.checks.probe.browser.protocol.Observed.Visit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is seen of a run's pages and of what they load. */
@Tag("browser")
@Timeout(60)
class ObservedTest {
  private static final Map<String, String> SCRIPT = Map.of("content-type", "text/javascript");

  private static Bench bench;
  private static Site site;

  @BeforeAll
  static void start() {
    bench = new Bench();
    site = bench.site();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void tellsHowAPageFelt() {
    site.page(
        "/slow.js",
        new Site.Page(
            200, SCRIPT, "const t = performance.now();" + "while (performance.now() - t < 150);"));
    site.html(
        "/felt",
        "<head></head><h1 id=top class=big>Hello there, this is large</h1><script src=/slow.js></script>"
            + "<div id=late></div><p>below</p><script>requestAnimationFrame(() => setTimeout(() => {"
            + "late.style.height='200px'; setTimeout(() => document.title = 'moved', 100) }, 50))</script>");
    bench.open();
    bench.ask(new Command.Enter(3, 1_000));
    bench.go("/felt");
    bench.awaits(new Sight.Title(), "moved");

    Visit visit = only(bench.over().visits());
    assertThat(visit.step()).isEqualTo(3);
    assertThat(visit.url()).isEqualTo(site.url("/felt"));
    assertThat(visit.begin()).isPositive().isLessThan(visit.ttfb());
    assertThat(visit.ttfb()).isLessThan(visit.fcp());
    assertThat(visit.domReady()).isLessThanOrEqualTo(visit.loaded());
    assertThat(visit.loaded()).isLessThan(visit.end());
    assertThat(visit.lcp()).isNotNull();
    assertThat(visit.lcp().element()).isEqualTo("h1#top.big");
    assertThat(visit.cls()).isGreaterThan(0.01);
    assertThat(visit.tasks())
        .anySatisfy(
            task -> {
              assertThat(task.end() - task.begin()).isGreaterThan(140_000);
              assertThat(task.script()).isEqualTo(site.url("/slow.js"));
            });
  }

  @Test
  void tellsHowAPageFeltThatWasLeftAtOnce() {
    site.html("/left", "<h1>Welcome</h1><a href=/next>Next</a>");
    site.html("/next", "<h1>There</h1>");
    bench.open();
    bench.go("/left");
    bench.does(new Deed.Click(css("a"), 1));
    bench.awaits(new Sight.Title(), "");

    List<Visit> visits = bench.over().visits();
    assertThat(visits).extracting(Visit::url).containsExactly(site.url("/left"), site.url("/next"));
    assertThat(visits.getFirst().fcp()).isPositive();
    assertThat(visits.getFirst().lcp().element()).isEqualTo("h1");
  }

  @Test
  void tellsOfEachLoad() {
    site.page(
        "/app.js",
        new Site.Page(
            200,
            Map.of("content-type", "text/javascript", "x-cache", "HIT", "set-cookie", "a=b"),
            "fetch('/data?' + 1)"));
    site.page("/data", new Site.Page(500, Map.of(), "no"));
    site.page("/style.css", new Site.Page(200, Map.of("content-type", "text/css"), "p{}"));
    bench.at("<link rel=stylesheet href=/style.css><script src=/app.js></script><p>x");
    bench.awaits(new Sight.Requests(), "500 " + site.url("/data?1"));

    Observed observed = bench.over();
    Load page = load(observed, "/");
    assertThat(page.type()).isEqualTo("document");
    assertThat(page.visit()).isZero();
    assertThat(page.times().phases()).containsKeys("send", "wait", "receive");
    assertThat(page.times().begin()).isLessThan(page.times().end());
    Load script = load(observed, "/app.js");
    assertThat(script.renderBlocking()).isEqualTo("blocking");
    assertThat(script.initiator())
        .isEqualTo(new Observed.Initiator("parser", List.of(site.url("/"))));
    assertThat(script.reply().status()).isEqualTo(200);
    assertThat(script.reply().protocol()).isEqualTo("http/1.1");
    assertThat(script.reply().mediaType()).isEqualTo("text/javascript");
    assertThat(script.reply().address()).isEqualTo("127.0.0.1");
    assertThat(script.reply().bytes()).isBetween(19L, 400L);
    assertThat(script.reply().headers())
        .containsEntry("x-cache", "HIT")
        .doesNotContainKey("set-cookie");
    Load data = load(observed, "/data?1");
    assertThat(data.initiator().kind()).isEqualTo("script");
    assertThat(data.initiator().urls()).contains(site.url("/app.js"));
    assertThat(data.reply().status()).isEqualTo(500);
  }

  @Test
  void tellsRedirectsApartAndWhereTheyCameFrom() {
    site.page("/old", new Site.Page(302, Map.of("location", "/new"), ""));
    site.html("/new", "<p>new");
    bench.open();
    bench.go("/old");

    Observed observed = bench.over();
    Load old = load(observed, "/old");
    Load fresh = load(observed, "/new");
    assertThat(old.reply().status()).isEqualTo(302);
    assertThat(fresh.redirectedFrom()).isEqualTo(old.id());
    assertThat(fresh.id()).isNotEqualTo(old.id());
    assertThat(old.visit()).isEqualTo(fresh.visit()).isZero();
  }

  @Test
  void loadsNothingThatIsBlocked() {
    bench.open("localhost", "*.localhost");
    site.html(
        "/blocking",
        "<img src='"
            + site.url("localhost", "/a.png")
            + "'>"
            + "<img src='"
            + site.url("cdn.localhost", "/b.png")
            + "'><img src=/c.png>");
    bench.go("/blocking");

    Observed observed = bench.over();
    for (String blocked :
        List.of(site.url("localhost", "/a.png"), site.url("cdn.localhost", "/b.png"))) {
      assertThat(observed.loads())
          .filteredOn(load -> load.url().equals(blocked))
          .singleElement()
          .satisfies(
              load -> {
                assertThat(load.failure()).contains("BLOCKED");
                assertThat(load.reply()).isNull();
              });
    }
    assertThat(load(observed, "/c.png").reply().status()).isEqualTo(404);
  }

  @Test
  void seesIntoFramesOfOtherHosts() {
    site.html(
        "/frame",
        "<button onclick=\"fetch('/late').then(() => console.error('inside'))\">x</button>");
    bench.at("<iframe src='" + site.url("localhost", "/frame") + "'></iframe>");
    bench.does(new Deed.Click(new Target("css", "button", null, false, css("iframe")), 1));
    bench.awaits(new Sight.ConsoleErrors(), "inside");

    Observed observed = bench.over();
    for (String path : List.of("/frame", "/late")) {
      assertThat(observed.loads())
          .filteredOn(load -> load.url().equals(site.url("localhost", path)))
          .singleElement()
          .satisfies(
              load -> {
                assertThat(load.inner()).isTrue();
                assertThat(load.visit()).isZero();
                assertThat(load.frame()).isEqualTo(site.url("localhost", "/frame"));
              });
    }
  }

  @Test
  void collectsErrorsOfTheConsole() {
    bench.at(
        "<script>console.error('bad', 7); console.log('fine')</script>"
            + "<script>throw new Error('thrown')</script><img src=/gone.png>");
    bench.awaits(new Sight.ConsoleErrors(), "404");

    assertThat(bench.over().console())
        .hasSize(3)
        .anyMatch(error -> error.equals("bad 7"))
        .anyMatch(error -> error.startsWith("Error: thrown"))
        .anyMatch(error -> error.endsWith("(" + site.url("/gone.png") + ")"));
  }

  @Test
  void countsLoadsBeyondTheMost() {
    bench.at(
        "<script>Promise.allSettled(Array.from({length: 1100}, (_, i) => fetch('/n/' + i)))"
            + ".then(() => document.title = 'all')</script>");
    bench.awaits(new Sight.Title(), "all");

    Observed observed = bench.over();
    assertThat(observed.loads()).hasSize(Observed.MOST_LOADS);
    assertThat(observed.dropped()).isBetween(100, 110);
  }

  @Test
  void aVisitHasItsOwnStepAndClock() {
    site.html("/one", "<a href=/two>two</a>");
    site.html("/two", "<p>two");
    bench.open();
    bench.ask(new Command.Enter(0, 1_000));
    bench.go("/one");
    bench.ask(new Command.Enter(1, 1_000));
    bench.does(new Deed.Click(css("a"), 1));
    bench.awaits(new Sight.Url(), "/two");

    List<Visit> visits = bench.over().visits();
    assertThat(visits).extracting(Visit::step).containsExactly(0, 1);
    assertThat((double) visits.getFirst().end())
        .isCloseTo(visits.getLast().begin(), within(100_000.0));
  }

  @Test
  void keepsNothingOfTheLastRun() {
    site.html(
        "/jar",
        "<script>document.title = document.cookie || 'none'; document.cookie='a=b'</script>");
    bench.open();
    bench.go("/jar");
    bench.over();
    bench.open();
    bench.go("/jar");

    assertThat(bench.sees(new Sight.Title())).isEqualTo("none");
  }

  @Test
  void pagesHaveNoPeerConnections() {
    bench.at("<script>document.title = typeof RTCPeerConnection</script>");

    assertThat(bench.sees(new Sight.Title())).isEqualTo("undefined");
  }

  private static Load load(Observed observed, String path) {
    return only(
        observed.loads().stream().filter(load -> load.url().equals(site.url(path))).toList());
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.getFirst();
  }
}
