// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import static dev.vedette.checks.probe.browser.blame.Item.api;
import static dev.vedette.checks.probe.browser.blame.Item.image;
import static dev.vedette.checks.probe.browser.blame.Item.script;
import static dev.vedette.checks.probe.browser.blame.SeenPage.micros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Blame;
import dev.vedette.checks.probe.browser.blame.Wait.For;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CulpritTest {
  private static final String SHOP = "https://www.shop.example/";
  private static final String APP = "https://www.shop.example/app.js";
  private static final String HERO = "https://img.shop.example/hero.jpg";
  private static final String WIDGET = "https://cdn.widgets.example/w.js";

  private final Sites sites = Sites.of(List.of(), List.of(SHOP));
  private final SeenPage held =
      SeenPage.of(SHOP)
          .document(100)
          .with(script(WIDGET, 60, 4100).blocking(), image(HERO, 60, 4300))
          .firstPaint(4200)
          .largestText(4200);
  private final Wait opened = new Wait(0, micros(4150), true, For.PAGE);

  @Test
  void namesWhoTookTheTimeOfARun() {
    TimeUp late = new TimeUp(0, micros(7800), micros(8000), For.PAGE);

    Optional<Blame> found = Culprit.of(held.seen(), sites, List.of(opened), late);

    assertThat(found)
        .contains(
            new Blame(
                "4 s waiting for cdn.widgets.example (script, blocking)", "cdn.widgets.example"));
  }

  @Test
  void namesWhoLeftNoTimeAtAll() {
    TimeUp late = new TimeUp(0, micros(8000), micros(8000), For.PAGE);

    assertThat(Culprit.of(held.seen(), sites, List.of(opened), late)).isPresent();
  }

  @Test
  void namesNobodyWhereMoreTimeWasLeftThanTaken() {
    TimeUp vain = new TimeUp(0, micros(4200), micros(15_000), For.PAGE);

    assertThat(Culprit.of(held.seen(), sites, List.of(opened), vain)).isEmpty();
  }

  @Test
  void namesNobodyForTimeBeforeTheStepWhoseTimeWasUp() {
    TimeUp late = new TimeUp(micros(4150), micros(7800), micros(8000), For.PAGE);

    assertThat(Culprit.of(held.seen(), sites, List.of(opened), late)).isEmpty();
  }

  @Test
  void namesNobodyWhoTookLittle() {
    TimeUp late = new TimeUp(0, micros(19_900), micros(20_000), For.PAGE);

    assertThat(Culprit.of(held.seen(), sites, List.of(opened), late)).isEmpty();
  }

  @Test
  void aFirstPartyIsNoThird() {
    Sites ours = Sites.of(List.of("cdn.widgets.example"), List.of(SHOP));
    TimeUp late = new TimeUp(0, micros(7800), micros(8000), For.PAGE);

    assertThat(Culprit.of(held.seen(), ours, List.of(opened), late)).isEmpty();
  }

  @Test
  void namesWhoWasStillHoldingThePageUp() {
    SeenPage page = SeenPage.of(SHOP).document(100).with(script(WIDGET, 60, -1).blocking());
    TimeUp vain = new TimeUp(micros(200), micros(200), micros(9000), For.PAGE);

    assertThat(Culprit.of(page.seen(), sites, List.of(), vain))
        .map(Blame::thirdParty)
        .contains("cdn.widgets.example");
  }

  @Test
  void namesWhoseImageKeptThePageFromBeingLoaded() {
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(image("https://pixel.example/p.gif", 120, -1), image(HERO, 110, 8990))
            .firstPaint(200)
            .largestText(200);
    TimeUp vain = new TimeUp(0, 0, micros(9000), For.LOAD);

    assertThat(Culprit.of(page.seen(), sites, List.of(), vain))
        .map(Blame::thirdParty)
        .contains("pixel.example");
  }

  @Test
  void namesNobodyWhoHeldNothingUp() {
    SeenPage page =
        SeenPage.of(SHOP)
            .document(100)
            .with(
                script(APP, 60, 300),
                script(WIDGET, 60, -1),
                api("https://poll.chat.example/", APP, 300, -1))
            .firstPaint(350)
            .largestText(350);
    TimeUp vain = new TimeUp(micros(400), micros(400), micros(9000), For.PAGE);

    assertThat(Culprit.of(page.seen(), sites, List.of(), vain)).isEmpty();
  }
}
