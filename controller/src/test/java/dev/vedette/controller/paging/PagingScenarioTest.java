// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Delivery;
import dev.vedette.controller.alerting.Transition.Remind;
import dev.vedette.controller.incidents.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagingScenarioTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;
  @AutoClose private PagingWorld world;

  @BeforeEach
  void open() {
    world = new PagingWorld(folder);
  }

  @Test
  void pagesAtOnceAndResolvesUnderTheSameKey() {
    world.fails("shop-login");
    world.step();
    world.recovers("shop-login");
    world.step();

    assertThat(world.onCall().actionsAndKeys())
        .containsExactly("TRIGGER vedette:shop-login:1:1", "RESOLVE vedette:shop-login:1:1");
    assertThat(world.platform().messages()).isEmpty();
    assertThat(world.notes(1))
        .contains("page taken by on-call", "resolved: recovered", "resolve taken by on-call");
  }

  @Test
  void pagesNobodyForAQuietEpisode() {
    var loud = Trouble.begin(Trouble.failing("shop-login"), Severity.CRITICAL, world.now());
    world.happens(
        new Begin(
            loud.subject(),
            loud.severity(),
            loud.evidence(),
            loud.since(),
            new Delivery(Audience.OWNER, false, false)));
    world.recovers("shop-login");
    world.step();

    assertThat(world.pages()).isEmpty();
  }

  @Test
  void pagesAnewWhenItGetsWorseAndClosesTheMilderPageAfterwards() {
    Subject login = Trouble.failing("shop-login");
    world.happens(Trouble.begin(login, Severity.WARNING, world.now()));
    world.step();
    world.happens(Trouble.begin(login, Severity.CRITICAL, world.now()));
    world.step();
    world.recovers("shop-login");
    world.step();

    assertThat(world.onCall().actionsAndKeys())
        .containsExactly(
            "TRIGGER vedette:shop-login:1:1",
            "TRIGGER vedette:shop-login:1:2",
            "RESOLVE vedette:shop-login:1:1",
            "RESOLVE vedette:shop-login:1:2");
  }

  @Test
  void remindsUnderAKeyOfItsOwnSoThatAnAcknowledgedAlertIsNotifiedAgain() {
    world.fails("shop-login");
    world.step();
    world.clock.advance(Duration.ofHours(1));
    world.happens(reminder("shop-login"));
    world.step();
    world.recovers("shop-login");
    world.step();

    assertThat(world.onCall().actionsAndKeys())
        .containsExactly(
            "TRIGGER vedette:shop-login:1:1",
            "TRIGGER vedette:shop-login:1:2",
            "RESOLVE vedette:shop-login:1:1",
            "RESOLVE vedette:shop-login:1:2");
    assertThat(world.onCall().messages().get(1).text().headline())
        .startsWith("STILL CRITICAL shop-login: ")
        .contains("(1 h");
  }

  @Test
  void remindsNobodyOfWhatIsOver() {
    world.fails("shop-login");
    world.step();
    world.recovers("shop-login");
    world.happens(reminder("shop-login"));
    world.step();

    assertThat(world.onCall().actionsAndKeys())
        .containsExactly("TRIGGER vedette:shop-login:1:1", "RESOLVE vedette:shop-login:1:1");
  }

  @Test
  void dropsAReminderThatCouldNotBeSentBeforeAllWasOver() {
    world.fails("shop-login");
    world.step();
    world.clock.advance(Duration.ofHours(1));
    world.onCall().unreachable(1);
    world.happens(reminder("shop-login"));
    world.step();
    world.recovers("shop-login");
    world.stepAfter(Duration.ofMinutes(10));

    assertThat(world.onCall().actionsAndKeys())
        .filteredOn(sent -> sent.startsWith("TRIGGER") && sent.endsWith(":2"))
        .hasSize(1);
    assertThat(world.pages())
        .filteredOn(page -> page.key().endsWith(":2"))
        .extracting(page -> page.progress().state())
        .containsOnly(PageState.DROPPED);
  }

  private Remind reminder(String check) {
    Evidence evidence = Trouble.evidence(Trouble.TWO, Trouble.WRONG_ANSWER);
    return new Remind(Trouble.failing(check), evidence, world.now());
  }

  @Test
  void sendsNothingOfWhatWasOverBeforeItCouldBeSent() {
    world.onCall().unreachable(1);
    world.fails("shop-login");
    world.step();
    world.recovers("shop-login");
    world.stepAfter(SECOND);

    assertThat(world.onCall().messages()).hasSize(1);
    assertThat(world.pages())
        .extracting(page -> page.progress().state())
        .containsExactly(PageState.DROPPED, PageState.DROPPED);
    assertThat(world.notes(1))
        .contains(
            "page to on-call dropped: over before it could be sent",
            "resolve to on-call dropped: its page was never taken");
  }

  @Test
  void resolvesWhatMayHaveArrivedWithoutTriggeringAgain() {
    world.onCall().next(new SendResult.RetryLater("no answer", null, true));
    world.fails("shop-login");
    world.step();
    world.recovers("shop-login");
    world.stepAfter(SECOND);

    assertThat(world.onCall().actionsAndKeys())
        .containsExactly("TRIGGER vedette:shop-login:1:1", "RESOLVE vedette:shop-login:1:1");
  }

  @Test
  void neverSendsAResolveBeforeItsTriggerWasTaken() {
    world.onCall().next(new SendResult.RetryLater("busy", Duration.ofSeconds(30), true));
    world.fails("shop-login");
    world.fails("checkout");
    world.step();
    world.recovers("shop-login");
    world.recovers("checkout");
    for (int i = 0; i < 60; i++) {
      world.stepAfter(SECOND);
    }

    assertThat(world.onCall().actionsAndKeys())
        .containsExactly("TRIGGER vedette:shop-login:1:1", "RESOLVE vedette:shop-login:1:1");
  }

  @Test
  void waitsAsLongAsTheReceiverAskedFor() {
    world.onCall().next(new SendResult.RetryLater("429", Duration.ofSeconds(30), false));
    world.fails("shop-login");
    world.step();
    world.stepAfter(Duration.ofSeconds(29));
    assertThat(world.onCall().messages()).hasSize(1);

    world.stepAfter(SECOND);
    assertThat(world.onCall().messages()).hasSize(2);
  }

  @Test
  void sendsNothingElseWhileTheReceiverAskedForAPause() {
    world.onCall().next(new SendResult.RetryLater("429", Duration.ofSeconds(30), false));
    world.fails("shop-login");
    world.step();
    world.clock.advance(Duration.ofSeconds(20));
    world.fails("stock");
    world.step();

    assertThat(world.onCall().messages()).hasSize(1);
  }

  @Test
  void goesOnTryingAnHourLongAndThenDeliversOnce() {
    world.onCall().unreachable(10_000);
    world.fails("shop-login");
    for (int i = 0; i < 3600; i++) {
      world.stepAfter(SECOND);
    }
    int inAnHour = world.onCall().messages().size();
    assertThat(inAnHour).isBetween(12, 200);
    assertThat(world.pages().getFirst().progress().state()).isEqualTo(PageState.WAITING);
  }

  @Test
  void dropsNothingWhenTheReceiverRefusesTheFirstOfMany() {
    world.onCall().next(new SendResult.Rejected("400"));
    world.fails("shop-login");
    world.happens(
        Trouble.begin(Trouble.failing("stock"), Severity.CRITICAL, otherHost(), world.now()));
    world.step();

    assertThat(world.pages())
        .filteredOn(page -> page.to().receiver().equals("on-call"))
        .extracting(page -> page.progress().state())
        .containsExactly(PageState.REFUSED, PageState.SENT);
  }

  private static Evidence otherHost() {
    return Trouble.evidence(
        Trouble.TWO, new Finding(Cause.TIMEOUT, null, "no answer", "stock.example.com"));
  }
}
