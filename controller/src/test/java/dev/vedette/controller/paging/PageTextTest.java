// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import static dev.vedette.controller.incidents.Trouble.WRONG_ANSWER;
import static dev.vedette.controller.incidents.Trouble.locations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition.Delivery;
import dev.vedette.controller.incidents.Episode;
import dev.vedette.controller.incidents.Incident;
import dev.vedette.controller.incidents.Incident.About;
import dev.vedette.controller.incidents.Incident.Span;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageTextTest {
  private static final Instant SINCE = Instant.parse("2026-11-22T03:12:40Z");
  private static final Instant NOW = Instant.parse("2026-11-22T03:14:50Z");
  private static final List<LocationId> TWELVE =
      locations("l01", "l02", "l03", "l04", "l05", "l06", "l07", "l08", "l09", "l10", "l11", "l12");
  private static final PageText WORDS =
      new PageText(
          Map.of(new LocationId("eu-west"), "Frankfurt", new LocationId("us-east"), "us-east"),
          URI.create("https://vedette.example.com"));

  @Test
  void saysWhatFailsForWhomAndSinceWhen() {
    PageMessage.Text text =
        WORDS.begun(failing("shop-login", new Evidence(TWELVE, 12, WRONG_ANSWER, "failed")), NOW);

    assertThat(text.whole())
        .isEqualTo(
            """
            CRITICAL shop-login: wrong answer at "Sign in". 12 of 12 locations since 03:12:40 (2 m).
            Step "Sign in": expected text "Signed in as", saw "Service unavailable" (POST id.example.com/token → 503).
            Runbook https://wiki.example.com/runbooks/login · Incident https://vedette.example.com/incidents/7""");
  }

  @Test
  void leadsToTheTraceOfTheRunThatFoundIt() {
    RunId run = RunId.parse("01a20ce5-559b-7f10-bfa5-344e1e28dc55");
    PageMessage.Text text =
        WORDS.begun(
            failing("shop-login", new Evidence(TWELVE, 12, WRONG_ANSWER, "failed", run)), NOW);

    assertThat(text.body())
        .endsWith(
            "\nTrace 01a20ce5559b7f10bfa5344e1e28dc55, run 01a20ce5-559b-7f10-bfa5-344e1e28dc55.");
  }

  @Test
  void saysThatItRemindsOfWhatIsOpenStill() {
    PageMessage.Text text =
        WORDS
            .reminding()
            .begun(failing("shop-login", new Evidence(TWELVE, 12, WRONG_ANSWER, "failed")), NOW);

    assertThat(text.headline()).startsWith("STILL CRITICAL shop-login: wrong answer at");
    assertThat(text.body()).endsWith("\nA reminder; the page before it is closed.");
  }

  @Test
  void saysThatItFlaps() {
    Evidence flapping = new Evidence(TWELVE, 12, WRONG_ANSWER, Evidence.FLAPPING + "failed");

    assertThat(WORDS.begun(failing("shop-login", flapping), NOW).body())
        .contains("\nFlapping: it ended and began again several times of late;");
  }

  @Test
  void saysOfWhatIsSlowHowManyRunsWere() {
    Finding slow = new Finding(Cause.SLOW, "Home", "took 1.3 s, more than 800 ms", null);
    Evidence evidence = new Evidence(TWELVE, 12, slow, "3 of the last 4 runs slow in 12 of 12");

    PageMessage.Text text =
        WORDS.begun(incident(check("shop-home", "degraded"), Severity.WARNING, evidence), NOW);

    assertThat(text.headline()).startsWith("WARNING shop-home: slow at \"Home\".");
    assertThat(text.body())
        .isEqualTo(
            "Step \"Home\": took 1.3 s, more than 800 ms.\n3 of the last 4 runs slow in 12 of 12.");
  }

  @Test
  void namesTheLocationThatFailsAlone() {
    Finding timeout =
        new Finding(Cause.TIMEOUT, "Home", "no answer within 3 s (receive)", "shop.example.com");
    Incident incident =
        incident(
            check("shop-home", "failing-here"),
            Severity.WARNING,
            new Evidence(locations("eu-west"), 12, timeout, "failed 3 runs in a row"));

    PageMessage.Text text = WORDS.begun(incident, NOW);

    assertThat(text.headline())
        .isEqualTo(
            "WARNING shop-home: times out in Frankfurt (eu-west). 1 of 12 locations since 03:12:40 (2"
                + " m).");
    assertThat(text.body())
        .isEqualTo("Step \"Home\": no answer within 3 s (receive).\nIn Frankfurt (eu-west).");
  }

  @Test
  void saysWhyACheckIsBlind() {
    Finding secret = new Finding(Cause.SECRET, "Sign in", "secret SHOP_USER is missing", null);
    Incident incident =
        incident(
            check("shop-login", "blind"),
            Severity.CRITICAL,
            new Evidence(TWELVE, 12, secret, "no usable verdict for 2 slots"));

    assertThat(WORDS.begun(incident, NOW).headline())
        .isEqualTo(
            "CRITICAL shop-login: blind, secret missing. 12 of 12 locations since 03:12:40 (2 m).");
  }

  @Test
  void saysThatACheckIsBlindWithoutAFinding() {
    Incident incident =
        incident(
            check("shop-login", "blind"),
            Severity.WARNING,
            new Evidence(locations("us-east"), 12, null, "no usable verdict for 2 slots"));

    PageMessage.Text text = WORDS.begun(incident, NOW);

    assertThat(text.headline())
        .isEqualTo(
            "WARNING shop-login: blind, no verdicts. 1 of 12 locations since 03:12:40 (2 m).");
    assertThat(text.body()).isEqualTo("No usable verdict for 2 slots.\nIn us-east.");
  }

  @Test
  void namesTheThirdPartyThatIsAtFault() {
    Finding widgets =
        new Finding(
            Cause.THIRD_PARTY,
            "Sign out",
            "4 s waiting for widgets.example (script, blocking) left too little time",
            "widgets.example");

    PageMessage.Text text =
        WORDS.begun(failing("shop-login", new Evidence(TWELVE, 12, widgets, "failed")), NOW);

    assertThat(text.headline())
        .isEqualTo(
            "CRITICAL shop-login: third party widgets.example at fault."
                + " 12 of 12 locations since 03:12:40 (2 m).");
  }

  @Test
  void namesTheThirdPartyInFewerWordsWhereThereIsLittleRoom() {
    Finding widgets =
        new Finding(Cause.THIRD_PARTY, "Sign out", "4 s waiting", "widgets.localhost:43695");

    assertThat(WORDS.begun(failing("shop-login", new Evidence(TWELVE, 12, widgets, "failed")), NOW))
        .extracting(PageMessage.Text::headline)
        .asString()
        .startsWith("CRITICAL shop-login: widgets.localhost:43695 at fault. 12 of 12");
  }

  @Test
  void saysThatACheckIsSlow() {
    Finding slow = new Finding(Cause.SLOW, "Home", "took 900 ms, over 800 ms", "shop.example.com");
    Incident incident =
        incident(
            check("shop-home", "degraded"),
            Severity.WARNING,
            new Evidence(locations("eu-west", "us-east"), 12, slow, "degraded"));

    assertThat(WORDS.begun(incident, NOW).headline())
        .isEqualTo("WARNING shop-home: slow at \"Home\". 2 of 12 locations since 03:12:40 (2 m).");
  }

  @Test
  void usesTheSummaryOfARuleItHasNoWordsFor() {
    Incident incident =
        incident(
            check("checkout", "burning"),
            Severity.ERROR,
            new Evidence(locations("us-east"), 12, null, "error budget burns 14 times too fast"));

    assertThat(WORDS.begun(incident, NOW).headline())
        .isEqualTo(
            "ERROR checkout: error budget burns 14 times too fast. 1 of 12 locations since 03:12:40"
                + " (2 m).");
  }

  @Test
  void namesADarkLocation() {
    Incident incident =
        incident(
            new Subject.DarkLocation(new LocationId("eu-west")),
            Severity.WARNING,
            new Evidence(locations("eu-west"), 12, null, "no agent answers"));

    PageMessage.Text text = WORDS.begun(incident, NOW);

    assertThat(text.headline())
        .isEqualTo("WARNING Frankfurt (eu-west): dark, no agent answers. Since 03:12:40 (2 m).");
    assertThat(text.runbook()).isNull();
  }

  @Test
  void saysThatVedetteIsBlind() {
    Incident incident =
        incident(
            new Subject.Blindness(),
            Severity.CRITICAL,
            new Evidence(
                TWELVE.subList(0, 7), 12, null, "more than half of the locations are dark"));

    PageMessage.Text text = WORDS.begun(incident, NOW);

    assertThat(text.headline())
        .isEqualTo("CRITICAL Vedette: blind. 7 of 12 locations dark since 03:12:40 (2 m).");
    assertThat(text.body()).isEqualTo("More than half of the locations are dark.");
  }

  @Test
  void saysWhatIsWrongWithTheRepository() {
    Finding finding =
        new Finding(Cause.DEFINITION, null, "shop.yaml:3:5: unknown key `evry`; say `every`", null);
    Incident incident =
        incident(
            new Subject.BadDefinitions(),
            Severity.WARNING,
            new Evidence(List.of(), 0, finding, "1 thing is wrong"));

    PageMessage.Text text = WORDS.begun(incident, NOW);

    assertThat(text.headline())
        .isEqualTo("WARNING check repository: 1 thing is wrong. Since 03:12:40 (2 m).");
    assertThat(text.body()).isEqualTo("shop.yaml:3:5: unknown key `evry`; say `every`.");
  }

  @Test
  void saysThatPagesDoNotArrive() {
    Incident incident =
        incident(
            new Subject.Undeliverable("on-call"),
            Severity.CRITICAL,
            new Evidence(List.of(), 0, null, "pages that wait: 3; last error: cannot reach it"));

    assertThat(WORDS.begun(incident, NOW).whole())
        .isEqualTo(
            """
            CRITICAL receiver on-call: pages do not arrive. Since 03:12:40 (2 m).
            Pages that wait: 3; last error: cannot reach it.
            Incident https://vedette.example.com/incidents/7""");
  }

  @Test
  void saysWhichCertificateExpiresAndHowManyChecksSeeIt() {
    Finding finding =
        new Finding(
            Cause.CERTIFICATE,
            null,
            "the certificate shop.example.com from R11 is valid until 2026-12-05T08:00:00Z",
            "shop.example.com");
    Incident incident =
        new Incident(
            7,
            new Subject.Certificate("5e".repeat(32)),
            new About("shop.example.com", "web-team", Map.of(), null, "expiring"),
            new Span(SINCE, null, null),
            new Episode(
                1,
                Severity.WARNING,
                SINCE,
                new Evidence(TWELVE, 12, finding, "certificate expires in 13 days (3 checks)"),
                new Delivery(Audience.OWNER, true, false),
                null));

    PageMessage.Text text = WORDS.begun(incident, NOW);

    assertThat(text.headline())
        .isEqualTo(
            "WARNING shop.example.com: certificate expires in 13 days (3 checks). 12 of 12"
                + " locations.");
    assertThat(text.body()).contains("from R11 is valid until 2026-12-05");
  }

  @Test
  void saysHowLongItLastedAndWhyItEnded() {
    Incident open = failing("shop-login", new Evidence(TWELVE, 12, WRONG_ANSWER, "failed"));
    Instant ended = Instant.parse("2026-11-22T03:20:10Z");
    Incident over =
        new Incident(
            7, open.subject(), open.about(), new Span(SINCE, ended, "recovered"), open.episode());

    PageMessage.Text text = WORDS.over(over, ended);

    assertThat(text.headline())
        .isEqualTo("RESOLVED shop-login: wrong answer at \"Sign in\". 03:12:40 to 03:20:10 (7 m).");
    assertThat(text.body()).isEqualTo("Recovered.");
  }

  @Test
  void saysThatAWorseEpisodeTookItsPlace() {
    Incident incident = failing("shop-login", new Evidence(TWELVE, 12, WRONG_ANSWER, "failed"));

    assertThat(WORDS.over(incident, NOW).headline())
        .isEqualTo("REPLACED shop-login: wrong answer at \"Sign in\". Now CRITICAL, paged anew.");
  }

  @Test
  void marksWhatIsDoubtfulAndWhatGotWorse() {
    Evidence evidence = new Evidence(TWELVE, 12, null, "failed in all locations");
    Episode episode =
        new Episode(
            2, Severity.CRITICAL, SINCE, evidence, new Delivery(Audience.OWNER, true, true), null);
    Incident incident =
        new Incident(
            7,
            check("shop-login", "failing"),
            about("failing"),
            new Span(SINCE, null, null),
            episode);

    assertThat(WORDS.begun(incident, NOW).body())
        .isEqualTo(
            """
            Failed in all locations.
            Doubtful: the locations that saw it may themselves be at fault.
            Episode 2 of the incident; pages of earlier ones are closed.""");
  }

  @Test
  void namesTheOthersOnThePage() {
    Incident incident = failing("shop-login", new Evidence(TWELVE, 12, null, "failed"));
    PageMessage message = Messages.trigger(incident, WORDS, NOW);

    assertThat(PageText.withOthers(message, List.of("checkout", "stock"), 80).text().body())
        .isEqualTo("Failed.\n80 more on this page: checkout, stock and 78 more.");
  }

  @Test
  void givesTheDayOfWhatBeganADayAgo() {
    Incident incident = failing("shop-login", new Evidence(TWELVE, 12, null, "failed"));

    assertThat(WORDS.begun(incident, Instant.parse("2026-11-24T07:12:40Z")).headline())
        .isEqualTo("CRITICAL shop-login: fails. 12 of 12 locations since 22 Nov 03:12 (2 d 4 h).");
  }

  @Test
  void keepsTheHeadlineWithinAHundredCharactersHoweverLongTheNames() {
    Finding finding =
        new Finding(Cause.EXPECTATION, "Schritt mit sehr langem Namen 🚀".repeat(5), "wrong", null);
    for (String rule : List.of("failing", "failing-here", "blind", "degraded", "burning")) {
      Incident incident =
          incident(
              check("x".repeat(100), rule),
              Severity.CRITICAL,
              new Evidence(TWELVE, 12, finding, "a long summary ".repeat(20)));

      String headline = WORDS.begun(incident, NOW).headline();

      assertThat(headline.codePointCount(0, headline.length())).isLessThanOrEqualTo(100);
      assertThat(headline).startsWith("CRITICAL xxx").endsWith("since 03:12:40 (2 m).");
    }
  }

  private static Incident failing(String check, Evidence evidence) {
    return incident(check(check, "failing"), Severity.CRITICAL, evidence);
  }

  private static Subject check(String check, String rule) {
    return new Subject.CheckRule(new CheckId(check), new RuleId(rule));
  }

  private static Incident incident(Subject subject, Severity severity, Evidence evidence) {
    Episode episode =
        new Episode(1, severity, SINCE, evidence, new Delivery(Audience.OWNER, true, false), null);
    boolean ofCheck = subject instanceof Subject.CheckRule;
    String condition = subject instanceof Subject.CheckRule rule ? rule.rule().value() : null;
    return new Incident(
        7,
        subject,
        ofCheck ? about(condition) : new About("", null, Map.of(), null, ""),
        new Span(SINCE, null, null),
        episode);
  }

  private static About about(@Nullable String condition) {
    return new About(
        "Log in to the shop",
        "web-team",
        Map.of(),
        URI.create("https://wiki.example.com/runbooks/login"),
        condition == null ? "" : condition);
  }
}
