// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Blame;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.OwnerTime;
import dev.vedette.checks.model.report.PageLoad;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.Parties;
import dev.vedette.checks.model.report.Vitals;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagesTextTest {
  private static final String SHOP = "https://shop.example/";
  private static final String WIDGET = "https://cdn.widgets.example/w.js";

  @Test
  void showsEachPageUnderItsStepWithWhatHeldItUpAndItsSlowestLoads() {
    PagesText text = PagesText.of(browser(), Paint.PLAIN);

    assertThat(text.lines(0))
        .containsExactly(
            "    https://shop.example/",
            "    TTFB 200 ms, FCP 3.50 s, LCP 4.10 s, TBT 100 ms, CLS 0.150",
            "    2.9 s waiting for cdn.widgets.example (script, blocking)",
            "      2.90 s     script https://cdn.widgets.example/w.js → 200",
            "      500 ms     document https://shop.example/ → net::ERR_CONNECTION_RESET",
            "      300 ms     image https://shop.example/3 → no answer");
    assertThat(text.lines(1)).containsExactly("    about:blank", "    nothing painted");
    assertThat(text.lines(2)).isEmpty();
  }

  @Test
  void namesThirdPartiesOnly() {
    assertThat(PagesText.of(browser(), Paint.PLAIN).others())
        .containsExactly("third party widgets.example: 1 request, on the critical path for 2.90 s");
  }

  @Test
  void aRunWithoutBrowserHasNoPages() {
    PagesText text = PagesText.of(new Detail.None(), Paint.PLAIN);

    assertThat(text.lines(0)).isEmpty();
    assertThat(text.others()).isEmpty();
  }

  private static Detail.Browser browser() {
    return new Detail.Browser(
        "scripted",
        List.of(
            new PageVisit(
                0,
                SHOP,
                ms(0),
                ms(6_000),
                new Vitals(
                    ms(200),
                    ms(3_500),
                    new Vitals.LargestPaint(ms(4_100), "h1", null),
                    ms(100),
                    0.15),
                new Blame("2.9 s waiting for cdn.widgets.example (script, blocking)", null)),
            new PageVisit(1, "about:blank", ms(6_000), ms(1), Vitals.NONE)),
        new Detail.Loads(
            List.of(
                load("document", SHOP, 500, 200, "net::ERR_CONNECTION_RESET"),
                load("script", WIDGET, 2_900, 200, null),
                load("image", SHOP + "3", 300, 0, null),
                load("image", SHOP + "4", 200, 200, null)),
            0),
        Parties.of(
            List.of(
                new OwnerTime("widgets.example", false, 1, 9, ms(2_900), ms(2_900), WIDGET),
                new OwnerTime("shop.example", true, 3, 9, ms(0), ms(500), SHOP))),
        new Detail.Http(List.of(), List.of()),
        List.of());
  }

  private static PageLoad load(
      String type, String url, long millis, int status, @Nullable String failure) {
    return new PageLoad(
        0,
        0,
        new PageLoad.Asked("GET", url, type, "owner", null, false),
        status == 0 ? null : new PageLoad.Answered(status, "h2", 9, false, null, Map.of()),
        new PageLoad.LoadTiming(ms(0), ms(millis), Map.of(), failure));
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }
}
