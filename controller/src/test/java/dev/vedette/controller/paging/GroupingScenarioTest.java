// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.incidents.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupingScenarioTest {
  private static final int MANY = 10_000;

  @TempDir Path folder;
  @AutoClose private PagingWorld world;

  @BeforeEach
  void open() {
    world = new PagingWorld(folder);
  }

  @Test
  void letsIncidentsOfTheSameHostJoinTheFirstPage() {
    world.fails("shop-login");
    world.step();
    world.clock.advance(Duration.ofSeconds(14));
    world.fails("checkout");
    world.step();

    assertThat(world.onCall().actionsAndKeys()).containsExactly("TRIGGER vedette:shop-login:1:1");
    assertThat(world.notes(2)).contains("joins the page of incident 1 to on-call");
  }

  @Test
  void namesThoseThatJoinedBeforeThePageWasSent() {
    world.fails("shop-login");
    world.fails("checkout");
    world.fails("stock");
    world.step();

    assertThat(world.onCall().messages()).hasSize(1);
    assertThat(world.onCall().messages().getFirst().text().body())
        .endsWith("2 more at id.example.com: checkout, stock.");
  }

  @Test
  void saysTheSameAgainWhenItIsSentAgain() {
    world.onCall().unreachable(1);
    world.fails("shop-login");
    world.fails("checkout");
    world.step();
    world.fails("stock");
    world.stepAfter(Duration.ofSeconds(5));

    assertThat(world.onCall().messages()).hasSize(2);
    assertThat(world.onCall().messages().get(1)).isEqualTo(world.onCall().messages().get(0));
  }

  @Test
  void pagesAnewWhenTheWaitIsOver() {
    world.fails("shop-login");
    world.clock.advance(Duration.ofSeconds(15));
    world.fails("checkout");
    world.step();

    assertThat(world.onCall().messages()).hasSize(2);
  }

  @Test
  void pagesAnewForAnotherHost() {
    world.fails("shop-login");
    world.happens(failsAt("stock", "stock.example.com", Severity.CRITICAL));
    world.step();

    assertThat(world.onCall().messages()).hasSize(2);
  }

  @Test
  void pagesAnewForSomethingWorse() {
    world.happens(failsAt("shop-home", "shop.example.com", Severity.WARNING));
    world.happens(failsAt("checkout", "shop.example.com", Severity.CRITICAL));
    world.step();

    assertThat(world.onCall().messages())
        .extracting(PageMessage::severity)
        .containsExactly(Severity.CRITICAL, Severity.WARNING);
  }

  @Test
  void letsAWiderEpisodeOfTheSameIncidentJoinThePageThatHasJustGone() {
    world.fails("shop-login");
    world.step();
    world.happens(failsAt("shop-login", "id.example.com", Severity.CRITICAL));
    world.recovers("shop-login");
    world.step();

    assertThat(world.onCall().actionsAndKeys())
        .containsExactly("TRIGGER vedette:shop-login:1:1", "RESOLVE vedette:shop-login:1:1");
  }

  @Test
  void pagesAnewForAWiderEpisodeAfterTheWait() {
    world.fails("shop-login");
    world.step();
    world.clock.advance(Duration.ofSeconds(15));
    world.happens(failsAt("shop-login", "id.example.com", Severity.CRITICAL));
    world.step();

    assertThat(world.onCall().actionsAndKeys())
        .containsExactly(
            "TRIGGER vedette:shop-login:1:1",
            "TRIGGER vedette:shop-login:1:2",
            "RESOLVE vedette:shop-login:1:1");
  }

  @Test
  void pagesAnewWhenAllThatThePageStoodForIsOver() {
    world.fails("shop-login");
    world.step();
    world.recovers("shop-login");
    world.fails("checkout");
    world.step();

    assertThat(world.onCall().actionsAndKeys())
        .containsExactly(
            "TRIGGER vedette:shop-login:1:1",
            "TRIGGER vedette:checkout:2:1",
            "RESOLVE vedette:shop-login:1:1");
  }

  @Test
  void resolvesThePageWhenTheLastOfThemIsOver() {
    world.fails("shop-login");
    world.fails("checkout");
    world.step();
    world.recovers("shop-login");
    world.step();
    assertThat(world.onCall().messages()).hasSize(1);

    world.recovers("checkout");
    world.step();
    assertThat(world.onCall().actionsAndKeys())
        .containsExactly("TRIGGER vedette:shop-login:1:1", "RESOLVE vedette:shop-login:1:1");
    assertThat(world.onCall().messages().get(1).text().headline())
        .startsWith("RESOLVED shop-login");
  }

  @Test
  void sendsOnePageForTenThousandChecksOfOneHost() {
    world.happens(
        IntStream.range(0, MANY)
            .mapToObj(i -> failsAt("check-" + i, "shop.example.com", Severity.CRITICAL))
            .toArray(Transition[]::new));
    world.step();

    assertThat(world.onCall().messages()).hasSize(1);
    assertThat(world.onCall().messages().getFirst().text().body())
        .endsWith(
            "9999 more at shop.example.com: check-1, check-2, check-3, check-4, check-5 and 9994"
                + " more.");
  }

  @Test
  void staysUnderTheReceiversLimitWhenTenThousandHostsFailAndResolvesAll() {
    world.happens(
        IntStream.range(0, MANY)
            .mapToObj(i -> failsAt("check-" + i, "host-" + i + ".example.com", Severity.CRITICAL))
            .toArray(Transition[]::new));
    world.step();
    int pages = world.onCall().messages().size();
    world.happens(
        IntStream.range(0, MANY)
            .mapToObj(i -> Trouble.resolve(Trouble.failing("check-" + i), world.now()))
            .toArray(Transition[]::new));
    world.step();

    assertThat(pages).isEqualTo(31);
    assertThat(world.openIncidents()).isEmpty();
    assertThat(world.onCall().messages())
        .filteredOn(message -> message.action() == PageMessage.Action.RESOLVE)
        .hasSize(pages);
  }

  @Test
  void sendsNoMoreThanTheLimitInAMinute() {
    for (int minute = 0; minute < 4; minute++) {
      for (int i = 0; i < 30; i++) {
        String name = "check-" + minute + "-" + i;
        world.happens(failsAt(name, name + ".example.com", Severity.CRITICAL));
      }
      world.clock.advance(Duration.ofMinutes(1));
    }
    world.step();
    assertThat(world.onCall().messages()).hasSize(110);

    world.stepAfter(Duration.ofMinutes(1));
    assertThat(world.onCall().messages()).hasSize(120);
  }

  private Begin failsAt(String check, String host, Severity severity) {
    Finding finding = new Finding(Cause.TIMEOUT, null, "no answer within 3 s", host);
    return Trouble.begin(
        Trouble.failing(check), severity, Trouble.evidence(Trouble.TWO, finding), world.now());
  }
}
