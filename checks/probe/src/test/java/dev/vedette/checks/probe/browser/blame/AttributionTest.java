// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import static dev.vedette.checks.probe.browser.blame.Item.api;
import static dev.vedette.checks.probe.browser.blame.Item.image;
import static dev.vedette.checks.probe.browser.blame.Item.script;
import static dev.vedette.checks.probe.browser.blame.Item.style;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Blame;
import dev.vedette.checks.model.report.OwnerTime;
import dev.vedette.checks.probe.browser.blame.Wait.For;
import dev.vedette.checks.probe.browser.protocol.Observed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionTest {
  private static final String SHOP = "https://www.shop.example/";
  private static final String APP = "https://www.shop.example/app.js";
  private static final String CSS = "https://www.shop.example/shop.css";
  private static final String HERO = "https://img.shop.example/hero.jpg";
  private static final String WIDGET = "https://cdn.widgets.example/w.js";
  private static final String ADS = "https://ads.example/ads.js";

  private final Sites sites = Sites.of(List.of(), List.of(SHOP));

  @Test
  void blamesAScriptThatBlocks() {
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(style(CSS, 60, 150), script(WIDGET, 60, 2960).blocking())
            .firstPaint(3000)
            .largestText(3000);

    Attribution found = Attribution.of(page.seen(), sites);

    assertThat(found.sentence())
        .isEqualTo("2.9 s waiting for cdn.widgets.example (script, blocking)");
    assertThat(found.heldUp(0)).contains(new Blame(found.sentence(), "cdn.widgets.example"));
    assertThat(found.thirdParty()).isEqualTo(Duration.ofMillis(2900));
    assertThat(found.owners())
        .containsExactly(
            owner("widgets.example", false, 1, 2900, 2900, WIDGET),
            owner("shop.example", true, 2, 90, 60, SHOP));
  }

  @Test
  void saysTheStatusThatAnErrorCameWith() {
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(script(WIDGET, 60, 2960).blocking().answering(503))
            .firstPaint(3000)
            .largestText(3000);

    assertThat(Attribution.of(page.seen(), sites).sentence())
        .isEqualTo("2.9 s waiting for cdn.widgets.example (script, blocking, 503)");
  }

  private static OwnerTime owner(
      String name, boolean first, int requests, long blocking, long critical, String worst) {
    return new OwnerTime(
        name,
        first,
        requests,
        requests * 1_000L,
        Duration.ofMillis(blocking),
        Duration.ofMillis(critical),
        worst);
  }

  @Test
  void leavesAloneWhatNothingWaitedFor() {
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(style(CSS, 60, 400), image(HERO, 70, 1950))
            .with(script(ADS, 60, 1980))
            .with(image("https://below.example/fold.jpg", 70, 1990))
            .with(api("https://beacon.example/b", ADS, 300, 1990).answering(204))
            .firstPaint(450)
            .largestImage(2000, HERO);

    Attribution found = Attribution.of(page.seen(), sites);

    assertThat(path(found)).containsExactly(SHOP, HERO);
    assertThat(found.thirdParty()).isZero();
  }

  @Test
  void followsTheScriptThatInsertedAnImageToWhatTheScriptWaitedFor() {
    String api = "https://api.prices.example/now";
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(script(APP, 60, 300), api(api, APP, 320, 2300), image(HERO, 2320, 2500).by(APP))
            .firstPaint(200)
            .largestImage(2550, HERO);

    Attribution found = Attribution.of(page.seen(), sites);

    assertThat(path(found)).containsExactly(SHOP, APP, api, HERO);
    assertThat(found.owners().getFirst().owner()).isEqualTo("prices.example");
    assertThat(found.owners().getFirst().critical()).isEqualTo(Duration.ofMillis(1980));
  }

  @Test
  void seesThatTextWaitedForAnAnswer() {
    String api = "https://api.prices.example/now";
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(script(APP, 60, 300), api(api, APP, 320, 2300), script(ADS, 60, 1200))
            .firstPaint(200)
            .largestText(2400);

    assertThat(path(Attribution.of(page.seen(), sites))).containsExactly(SHOP, APP, api);
  }

  @Test
  void seesThatAScriptInTheBodyHeldUpAnImageThatHadCome() {
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(image(HERO, 60, 200), script(WIDGET, 60, 3000).blocking())
            .firstPaint(150)
            .largestImage(3050, HERO);

    assertThat(path(Attribution.of(page.seen(), sites))).containsExactly(SHOP, WIDGET);
  }

  @Test
  void blamesTheFontThatTextWaitedForThroughItsStyleSheet() {
    String font = "https://fonts.type.example/a.woff2";
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(style(CSS, 60, 300), Item.of("font", font, 320, 2100).in(CSS))
            .firstPaint(400)
            .largestText(2150);

    assertThat(path(Attribution.of(page.seen(), sites))).containsExactly(SHOP, CSS, font);
  }

  @Test
  void blamesAFontThatTheBrowserGaveUp() {
    String font = "https://fonts.type.example/a.woff2";
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(style(CSS, 60, 300), Item.of("font", font, 320, 6000).in(CSS))
            .firstPaint(400)
            .largestText(3350);

    Attribution found = Attribution.of(page.seen(), sites);

    assertThat(found.owners().getFirst().critical()).isEqualTo(Duration.ofMillis(3030));
  }

  @Test
  void knowsThatABrowserGivesAFontUpTwoSecondsAfterTheNavigation() {
    String font = "https://fonts.type.example/a.woff2";
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(style(CSS, 60, 300), Item.of("font", font, 320, 2200).in(CSS))
            .with(script(ADS, 60, 1900))
            .firstPaint(400)
            .largestText(2010);

    assertThat(path(Attribution.of(page.seen(), sites))).containsExactly(SHOP, CSS, font);
  }

  @Test
  void seesThatCodeInsertedMarkup() {
    String api = "https://api.prices.example/now";
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(api(api, SHOP, 120, 2300), image(HERO, 2320, 2500))
            .firstPaint(200)
            .largestImage(2550, HERO);

    assertThat(path(Attribution.of(page.seen(), sites))).containsExactly(SHOP, api, HERO);
  }

  @Test
  void blamesAFontNotThatCameAfterItsText() {
    String font = "https://fonts.type.example/a.woff2";
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(style(CSS, 60, 300), Item.of("font", font, 320, 2000).in(CSS))
            .firstPaint(400)
            .largestText(400);

    assertThat(path(Attribution.of(page.seen(), sites))).containsExactly(SHOP, CSS);
  }

  @Test
  void blamesAScriptThatRanForLong() {
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(script(WIDGET, 60, 200).blocking())
            .task(WIDGET, 210, 2200)
            .task(null, 2205, 2270)
            .firstPaint(2300)
            .largestText(2300);

    Attribution found = Attribution.of(page.seen(), sites);

    assertThat(found.sentence())
        .isEqualTo("2.1 s running scripts of cdn.widgets.example (script running and 1 more)");
    assertThat(found.owners().getFirst().blocking()).isEqualTo(Duration.ofMillis(140 + 1940));
  }

  @Test
  void addsRedirectsToTheirHosts() {
    String old = "https://old.links.example/";
    SeenPage page =
        SeenPage.of(SHOP)
            .with(Item.of("document", old, 0, 1500).answering(302))
            .with(Item.of("document", SHOP, 1500, 1700).redirectedFrom(old))
            .firstPaint(1800)
            .largestText(1800);

    Attribution found = Attribution.of(page.seen(), sites);

    assertThat(path(found)).containsExactly(old, SHOP);
    assertThat(found.sentence()).isEqualTo("1.5 s waiting for old.links.example (redirect)");
  }

  @Test
  void blamesWhatNeverCameWhenNothingWasPainted() {
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(script(WIDGET, 60, -1).blocking(), image(HERO, 60, 300), script(ADS, 50, 9_900));

    Attribution found = Attribution.of(page.seen(), sites);

    assertThat(path(found)).containsExactly(SHOP, WIDGET);
    assertThat(found.sentence()).startsWith("9.9 s waiting for cdn.widgets.example");
  }

  @Test
  void knowsWhichScriptMadeTheParserWaitForAnother() {
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(script(WIDGET, 60, 2500).blocking(), script(APP, 60, 200))
            .with(image(HERO, 2550, 2700).by(APP))
            .firstPaint(2600)
            .largestImage(2750, HERO);

    assertThat(path(Attribution.of(page.seen(), sites))).containsExactly(SHOP, WIDGET, HERO);
  }

  @Test
  void blamesAFrameOnlyWhenSomethingInItWasAwaited() {
    String frame = "https://pay.example/card";
    String inside = "https://pay.example/card.js";
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(Item.of("document", frame, 90, 1500).inFrame(frame))
            .with(script(inside, 1520, 2400).inFrame(frame))
            .firstPaint(200)
            .largestText(200);
    Wait elsewhere = new Wait(micros(250), micros(2500), true, For.PAGE);
    Wait within = new Wait(micros(250), micros(2500), true, For.FRAME);

    assertThat(thirdParty(page, elsewhere)).isZero();
    assertThat(thirdParty(page, within)).isEqualTo(Duration.ofMillis(1250 + 880));
  }

  @Test
  void blamesOnlyFramesThatWereLookedInto() {
    String chat = "https://chat.example/box";
    String card = "https://pay.example/card";
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(Item.of("document", card, 90, 1500).inFrame(card))
            .with(Item.of("document", chat, 90, 2400).inFrame(chat))
            .firstPaint(200)
            .largestText(200);
    Wait within = new Wait(micros(250), micros(2500), true, For.FRAME);

    assertThat(thirdParty(page, within)).isEqualTo(Duration.ofMillis(2150));
    assertThat(thirdParty(page.lookedInto(card), within)).isEqualTo(Duration.ofMillis(1250));
  }

  private Duration thirdParty(SeenPage page, Wait wait) {
    return Attribution.of(page.seen(), sites, List.of(wait)).thirdParty();
  }

  @Test
  void blamesTheAnswerThatAnActionWaitedFor() {
    String api = "https://api.prices.example/now";
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(script(APP, 60, 300), api(api, APP, 5100, 6600))
            .with(image("https://below.example/fold.jpg", 70, 6650))
            .firstPaint(350)
            .largestText(350);
    Wait wait = new Wait(micros(5000), micros(6700), true, For.PAGE);

    Attribution found = Attribution.of(page.seen(), sites, List.of(wait));

    assertThat(found.sentence()).isEqualTo("1.5 s waiting for api.prices.example (fetch)");
    assertThat(found.paths().getLast()).extracting(Segment::url).containsExactly(api);
  }

  @Test
  void blamesTheAnswerThatDidNotComeInTime() {
    String api = "https://api.prices.example/now";
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(script(APP, 60, 300), api(api, APP, 5100, -1), api(SHOP + "ok", APP, 5100, 8900))
            .firstPaint(350)
            .largestText(350);
    Wait wait = new Wait(micros(5000), micros(9000), false, For.PAGE);

    assertThat(Attribution.of(page.seen(), sites, List.of(wait)).thirdParty())
        .isEqualTo(Duration.ofMillis(3900));
  }

  @Test
  void namesWhatWasOutstandingWhenTimeRanOut() {
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(script(WIDGET, 60, -1).blocking(), image(HERO, 60, 300));
    Wait vain = new Wait(micros(200), micros(9000), false, For.PAGE);

    assertThat(Attribution.outstanding(page.seen(), sites, List.of(vain)))
        .contains("8.8 s waiting for cdn.widgets.example (script, blocking)");
    assertThat(Attribution.outstanding(page.seen(), sites, List.of()))
        .as("a page that never loaded")
        .hasValueSatisfying(
            what ->
                assertThat(what).endsWith("waiting for cdn.widgets.example (script, blocking)"));
  }

  @Test
  void namesNothingWhereNothingWasOutstanding() {
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(script(WIDGET, 60, 2960).blocking())
            .firstPaint(3000)
            .largestText(3000);
    Wait vain = new Wait(micros(200), micros(9000), false, For.PAGE);

    assertThat(Attribution.outstanding(page.seen(), sites, List.of(vain))).isEmpty();
    assertThat(Attribution.outstanding(page.seen(), sites, List.of())).isEmpty();
  }

  @Test
  void blamesWhatHeldTheLoadEventUpWhenThatWasAwaited() {
    String pixel = "https://pixel.example/p.gif";
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(style(CSS, 60, 150), image(HERO, 70, 300), image(pixel, 70, 4000))
            .with(image("https://ads.example/late.gif", 4050, 6000))
            .with(api("https://poll.chat.example/", SHOP, 90, 3990))
            .task(null, 4000, 4070)
            .firstPaint(200)
            .largestText(200)
            .loaded(4080);
    Wait went = new Wait(0, micros(4100), true, For.LOAD);

    Attribution found = Attribution.of(page.seen(), sites, List.of(went));

    assertThat(found.paths().getLast()).extracting(Segment::url).containsExactly(SHOP, pixel);
    assertThat(found.thirdParty()).isEqualTo(Duration.ofMillis(3930));
    assertThat(found.heldUp(0)).map(Blame::thirdParty).isEmpty();
  }

  @Test
  void blamesAFramesImageForTheLoadEvent() {
    String frame = "https://pay.example/card";
    String logo = "https://logos.example/card.png";
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(Item.of("document", frame, 90, 500).inFrame(frame))
            .with(image(logo, 510, 3000).inFrame(frame))
            .firstPaint(200)
            .largestText(200)
            .loaded(3010);
    Wait went = new Wait(0, micros(3050), true, For.LOAD);

    assertThat(Attribution.of(page.seen(), sites, List.of(went)).paths().getLast())
        .extracting(Segment::url)
        .containsExactly(SHOP, frame, logo);
  }

  @Test
  void namesWhatTheLoadEventStillWaitedFor() {
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(api("https://poll.chat.example/", SHOP, 80, -1))
            .with(image("https://pixel.example/p.gif", 120, -1), image(HERO, 110, 900))
            .firstPaint(200)
            .largestText(200);
    Wait vain = new Wait(0, micros(9000), false, For.LOAD);

    assertThat(Attribution.outstanding(page.seen(), sites, List.of(vain)))
        .contains("8.9 s waiting for pixel.example (image)");
  }

  @Test
  void namesNothingOfThePageBeforeForALoadEvent() {
    SeenPage page =
        SeenPage.of(SHOP).document(100).with(image(HERO, 120, -1), script(APP, 60, -1).blocking());
    Wait vain = new Wait(micros(4000), micros(9000), false, For.LOAD);

    assertThat(Attribution.outstanding(page.seen(), sites, List.of(vain))).isEmpty();
  }

  @Test
  void keepsVisitsApart() {
    String next = "https://www.shop.example/account";
    SeenPage first = SeenPage.of(SHOP, 0, 1000).document(900).firstPaint(950).largestText(950);
    SeenPage second =
        SeenPage.of(next, 1000, 9000)
            .document(1100)
            .with(script(WIDGET, 1050, 3050).blocking())
            .firstPaint(3100)
            .largestText(3100);

    Attribution found = Attribution.of(SeenPage.seen(first, second), sites);

    assertThat(found.heldUp(0))
        .contains(new Blame("900 ms waiting for www.shop.example (document)", null));
    assertThat(found.heldUp(1))
        .contains(
            new Blame(
                "2 s waiting for cdn.widgets.example (script, blocking)", "cdn.widgets.example"));
  }

  @Test
  void showsNoUrlThatWasNotRedacted() {
    SeenPage page = SeenPage.of(SHOP).document(900).firstPaint(950);

    Attribution found = Attribution.of(page.seen(), sites).shown(_ -> "***");

    assertThat(path(found)).containsOnly("***");
    assertThat(found.owners()).extracting(OwnerTime::worst).containsOnly("***");
  }

  @Test
  void followsAChainOfAThousand() {
    SeenPage page = SeenPage.of(SHOP, 0, 99_000).document(50).largestText(50_010);
    for (int i = 1; i < Observed.MOST_LOADS; i++) {
      page.with(script(APP + i, i * 50L, i * 50L + 50).by(i == 1 ? SHOP : APP + (i - 1)));
    }

    assertThat(path(Attribution.of(page.seen(), sites))).hasSize(Observed.MOST_LOADS);
  }

  @Test
  void saysNothingOfNothing() {
    Attribution found = Attribution.of(new Observed(List.of(), List.of(), 0, List.of()), sites);

    assertThat(found.sentence()).isNull();
    assertThat(found.owners()).isEmpty();
  }

  private static List<String> path(Attribution found) {
    return found.paths().getFirst().stream().map(Segment::url).toList();
  }

  private static long micros(long millis) {
    return SeenPage.micros(millis);
  }
}
