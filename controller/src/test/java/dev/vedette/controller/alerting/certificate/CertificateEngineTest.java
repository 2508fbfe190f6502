// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.controller.alerting.Concern;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Change;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.certificate.CertificateEvent.Looked;
import dev.vedette.controller.alerting.certificate.CertificateEvent.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificateEngineTest {
  private static final Instant START = Instant.parse("2026-03-01T03:00:00Z");
  private static final Certificate SHOP =
      new Certificate("aa", "shop.example.com", "R11", START.plus(Duration.ofDays(40)));
  private static final CheckId HOME = new CheckId("home-page");
  private static final CheckId LOGIN = new CheckId("shop-login");
  private static final LocationId EAST = new LocationId("us-east");
  private static final LocationId WEST = new LocationId("eu-west");
  private static final String HOST = "shop.example.com";

  private final CertificateEngine engine = new CertificateEngine();
  private final Map<CheckId, Watcher> watchers = new HashMap<>();
  private final Set<CheckId> quiet = new HashSet<>();
  private final List<Transition> told = new ArrayList<>();
  private Instant now = START;
  private @Nullable Known known = Known.fresh(SHOP, START);

  CertificateEngineTest() {
    watches(HOME, "web-team", EAST, WEST);
    watches(LOGIN, "identity-team", EAST, WEST);
  }

  @Test
  void saysNothingWhileItIsFarFromItsEnd() {
    sees(HOME, EAST);
    tickAfter(Duration.ofDays(9));

    assertThat(told).isEmpty();
  }

  @Test
  void tellsOnceForAllChecksThatSeeIt() {
    sees(HOME, EAST);
    sees(LOGIN, EAST);
    tickAfter(Duration.ofDays(10));
    tickAfter(Duration.ofHours(1));

    Begin begin = onlyBegin();
    assertThat(begin.subject()).isEqualTo(new Subject.Certificate("aa"));
    assertThat(begin.severity()).isEqualTo(Severity.INFO);
    assertThat(begin.evidence().summary()).isEqualTo("certificate expires in 30 days (2 checks)");
    assertThat(begin.delivery().pages()).isTrue();
    assertThat(begin.delivery().concerns())
        .extracting(Concern::owner)
        .containsExactly("web-team", "identity-team");
  }

  @Test
  void becomesWorseFourteenAndThreeDaysBeforeItsEndAndAtItsEnd() {
    sees(HOME, EAST);
    tickAfter(Duration.ofDays(26));
    tickAfter(Duration.ofDays(11));
    tickAfter(Duration.ofDays(3));
    tickAfter(Duration.ofDays(3));

    assertThat(begins())
        .extracting(Begin::severity)
        .containsExactly(Severity.WARNING, Severity.CRITICAL, Severity.CRITICAL);
    assertThat(begins())
        .extracting(begin -> begin.evidence().summary())
        .containsExactly(
            "certificate expires in 14 days (1 check)",
            "certificate expires in 3 days (1 check)",
            "certificate has expired (1 check)");
  }

  @Test
  void wakesAtTheInstantOfTheNextLevel() {
    sees(HOME, EAST);
    tickAfter(Duration.ofDays(37).minusMinutes(20));

    assertThat(wake).isEqualTo(START.plus(Duration.ofDays(37)));
  }

  @Test
  void waitsForAllChecksToSeeItBeforeItTells() {
    now = START.plus(Duration.ofDays(30));
    known = Known.fresh(SHOP, now);
    sees(HOME, EAST);
    tickAfter(Duration.ofMinutes(9));
    assertThat(told).isEmpty();

    sees(LOGIN, EAST);
    tickAfter(Duration.ofMinutes(1));
    assertThat(onlyBegin().evidence().summary()).endsWith("(2 checks)");
  }

  @Test
  void isRenewedWhenEveryPlaceSeesAnotherOneTwiceInARow() {
    sees(HOME, EAST);
    sees(HOME, WEST);
    tickAfter(Duration.ofDays(10));
    sees(HOME, WEST);
    seesAnother(HOME, EAST, true);
    seesAnother(HOME, EAST, true);
    seesAnother(HOME, WEST, true);
    assertThat(resolves()).isEmpty();

    seesAnother(HOME, WEST, true);
    assertThat(resolves()).extracting(Resolve::reason).containsExactly("renewed");
    assertThat(known).isNull();
  }

  @Test
  void isNotRenewedWhileOneOfTwoServersStillSendsIt() {
    sees(HOME, EAST);
    tickAfter(Duration.ofDays(10));
    for (int i = 0; i < 10; i++) {
      seesAnother(HOME, EAST, true);
      sees(HOME, EAST);
    }

    assertThat(resolves()).isEmpty();
  }

  @Test
  void takesNoFailedRunAndNoSilenceForARenewal() {
    sees(HOME, EAST);
    tickAfter(Duration.ofDays(10));
    for (int i = 0; i < 10; i++) {
      seesAnother(HOME, EAST, false);
      looks(HOME, EAST, Map.of(), false);
      tickAfter(Duration.ofDays(1));
    }

    assertThat(resolves()).isEmpty();
  }

  @Test
  void isNotKeptOpenByALocationThatNobodyLooksFromAnyMore() {
    sees(HOME, EAST);
    sees(HOME, WEST);
    tickAfter(Duration.ofDays(12));
    seesAnother(HOME, EAST, true);
    seesAnother(HOME, EAST, true);

    assertThat(resolves()).extracting(Resolve::reason).containsExactly("renewed");
  }

  @Test
  void endsWhenNoCheckSeesItAnyMore() {
    sees(HOME, EAST);
    tickAfter(Duration.ofDays(10));
    watchers.remove(HOME);
    tickAfter(Duration.ZERO);

    assertThat(resolves()).extracting(Resolve::reason).containsExactly("no check sees it any more");
  }

  @Test
  void endsWhenItsCheckDoesNotGoToThatHostAnyMore() {
    sees(HOME, EAST);
    tickAfter(Duration.ofDays(10));
    looks(HOME, EAST, Map.of("new.example.com", Set.of("cc")), true);
    looks(HOME, EAST, Map.of("new.example.com", Set.of("cc")), true);

    assertThat(resolves()).extracting(Resolve::reason).containsExactly("no check sees it any more");
  }

  @Test
  void pagesNobodyWhileAllItsChecksAreQuietAndPagesWhenOneSpeaksAgain() {
    sees(HOME, EAST);
    quiet.add(HOME);
    tickAfter(Duration.ofDays(10));
    assertThat(onlyBegin().delivery().pages()).isFalse();

    quiet.clear();
    tickAfter(Duration.ofHours(1));
    assertThat(begins()).hasSize(2).last().matches(begin -> begin.delivery().pages());
  }

  @Test
  void leavesThePageThatWasSentWhileItsChecksAreQuiet() {
    sees(HOME, EAST);
    tickAfter(Duration.ofDays(10));
    quiet.add(HOME);
    tickAfter(Duration.ofDays(16));
    assertThat(begins()).hasSize(1);

    quiet.clear();
    tickAfter(Duration.ofHours(1));
    assertThat(begins()).hasSize(2).last().extracting(Begin::severity).isEqualTo(Severity.WARNING);
  }

  @Test
  void goesOnlyToTheOwnersOfChecksThatAreNotQuiet() {
    sees(HOME, EAST);
    sees(LOGIN, EAST);
    quiet.add(LOGIN);
    tickAfter(Duration.ofDays(10));

    assertThat(onlyBegin().delivery().concerns()).extracting(Concern::check).containsExactly(HOME);
  }

  @Test
  void saysSoWithoutAPageWhenMoreChecksSeeIt() {
    sees(HOME, EAST);
    tickAfter(Duration.ofDays(10));
    sees(LOGIN, EAST);

    assertThat(told.getLast())
        .isInstanceOfSatisfying(
            Change.class, change -> assertThat(change.evidence().summary()).endsWith("(2 checks)"));
  }

  private @Nullable Instant wake;

  private void watches(CheckId check, String owner, LocationId... locations) {
    Concern concern = new Concern(check, new RuleId("expiring"), owner, Map.of());
    watchers.put(check, new Watcher(concern, Set.of(locations), 2));
  }

  private void sees(CheckId check, LocationId location) {
    looks(check, location, Map.of(HOST, Set.of("aa")), true);
  }

  private void seesAnother(CheckId check, LocationId location, boolean right) {
    looks(check, location, Map.of(HOST, Set.of("bb")), right);
  }

  private void looks(
      CheckId check, LocationId location, Map<String, Set<String>> seen, boolean right) {
    decide(new Looked(check, location, seen, right));
  }

  private void tickAfter(Duration time) {
    now = now.plus(time);
    decide(new Tick(quiet));
  }

  private void decide(CertificateEvent event) {
    assertThat(known).isNotNull();
    CertificateDecision decision = engine.decide(new CertificateFacts(watchers), known, event, now);
    known = decision.known();
    wake = decision.wake();
    told.addAll(decision.transitions());
  }

  private List<Begin> begins() {
    return told.stream().filter(Begin.class::isInstance).map(Begin.class::cast).toList();
  }

  private Begin onlyBegin() {
    assertThat(begins()).hasSize(1);
    return begins().getFirst();
  }

  private List<Resolve> resolves() {
    return told.stream().filter(Resolve.class::isInstance).map(Resolve.class::cast).toList();
  }
}
