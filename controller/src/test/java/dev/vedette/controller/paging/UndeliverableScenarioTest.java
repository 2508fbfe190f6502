// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.repository.Paging;
import dev.vedette.checks.model.repository.Receiver;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.incidents.Trouble;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndeliverableScenarioTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Subject ON_CALL = new Subject.Undeliverable("on-call");

  @TempDir Path folder;
  @AutoClose private PagingWorld world;

  @BeforeEach
  void open() {
    world = new PagingWorld(folder);
  }

  @Test
  void tellsTheOperatorsOfAPageThatWaitsForAMinute() {
    world.onCall().next(new SendResult.RetryLater("429", Duration.ofMinutes(10), false));
    world.fails("shop-login");
    world.step();
    world.stepAfter(Duration.ofSeconds(59));
    assertThat(world.isOpen(ON_CALL)).isFalse();

    world.stepAfter(Duration.ofSeconds(1));
    world.step();
    assertThat(world.platform().messages()).hasSize(1);
    assertThat(world.platform().messages().getFirst().text().whole())
        .startsWith("CRITICAL receiver on-call: pages do not arrive. Since 03:12:40 (1 m).")
        .contains("Pages that wait: 1; last error: 429.");
  }

  @Test
  void takesItBackWhenPagesArriveAgain() {
    world.onCall().next(new SendResult.RetryLater("429", Duration.ofSeconds(90), false));
    world.fails("shop-login");
    world.step();
    world.stepAfter(MINUTE);
    world.step();
    world.stepAfter(MINUTE);
    world.step();

    assertThat(world.isOpen(ON_CALL)).isFalse();
    assertThat(world.platform().messages())
        .extracting(PageMessage::action)
        .containsExactly(PageMessage.Action.TRIGGER, PageMessage.Action.RESOLVE);
  }

  @Test
  void tellsTheOperatorsAtOnceOfAPageThatWasRefusedAndKeepsItInSight() {
    world.onCall().next(new SendResult.Rejected("events.pagerduty.com answered 400: bad key"));
    world.fails("shop-login");
    world.step();
    world.step();

    assertThat(world.pages().getFirst().progress().state()).isEqualTo(PageState.REFUSED);
    assertThat(world.pages().getFirst().progress().error()).contains("400: bad key");
    assertThat(world.platform().messages().getFirst().text().body())
        .isEqualTo("A page was refused: events.pagerduty.com answered 400: bad key.");
    assertThat(world.notes(1))
        .contains("page to on-call undeliverable: events.pagerduty.com answered 400: bad key");
  }

  @Test
  void neverResolvesAPageThatWasRefused() {
    world.onCall().next(new SendResult.Rejected("400"));
    world.fails("shop-login");
    world.step();
    world.recovers("shop-login");
    world.step();

    assertThat(world.onCall().messages()).hasSize(1);
  }

  @Test
  void deliversOnceTheMissingSecretIsThere() {
    String key = world.secrets.remove("ON_CALL");
    world.fails("shop-login");
    world.step();
    world.step();
    assertThat(world.pages().getFirst().progress().state()).isEqualTo(PageState.BLOCKED);
    assertThat(world.platform().messages().getFirst().text().body())
        .contains("secret ON_CALL is missing; set VEDETTE_SECRET_ON_CALL");

    world.secrets.put("ON_CALL", key);
    world.stepAfter(MINUTE);
    world.step();
    assertThat(world.onCall().actionsAndKeys()).containsExactly("TRIGGER vedette:shop-login:1:1");
    assertThat(world.isOpen(ON_CALL)).isFalse();
  }

  @Test
  void saysThatAKindOfReceiverIsNotBuiltYet() {
    Receiver chat = new Receiver("chat", new Receiver.Kind.Slack(Template.literal("https://x")));
    world.paging = paging("platform", List.of(chat, platform()), "chat");
    world.fails("shop-login");
    world.step();
    world.step();

    assertThat(world.pages().getFirst().progress().error())
        .isEqualTo("receivers of kind slack are not built yet; use pagerduty or webhook");
    assertThat(world.platform().messages()).hasSize(1);
  }

  @Test
  void tellsSomebodyElseWhenTheOperatorsCannotBeReached() {
    world.platform().next(new SendResult.Rejected("400"));
    world.happens(
        Trouble.forOperators(
            new Subject.DarkLocation(new LocationId("eu-west")), Severity.WARNING, world.now()));
    world.step();
    world.step();

    assertThat(world.onCall().messages())
        .extracting(message -> message.labels().subject().rule())
        .containsExactly("undeliverable");
  }

  @Test
  void showsPagesToOperatorsThatNobodyNamed() {
    world.paging = paging(null, world.paging.receivers(), "on-call");
    world.happens(
        Trouble.forOperators(
            new Subject.DarkLocation(new LocationId("eu-west")), Severity.WARNING, world.now()));
    world.step();

    assertThat(world.pages()).hasSize(1);
    Page page = world.pages().getFirst();
    assertThat(page.progress().state()).isEqualTo(PageState.REFUSED);
    assertThat(page.progress().error())
        .isEqualTo("no receiver for operators; name one with `operators:` in vedette.yaml");
    assertThat(world.openIncidents()).hasSize(1);
  }

  @Test
  void resolvesThroughTheKeyOfTheTriggerAfterTheDefinitionChanged() {
    world.fails("shop-login");
    world.step();
    world.secrets.put("NEW", "new-key");
    world.paging =
        paging("platform", List.of(PagingWorld.receiver("on-call", "NEW"), platform()), "on-call");
    world.recovers("shop-login");
    world.step();

    assertThat(world.onCall().messages()).hasSize(2);
    assertThat(world.pagers.of("new-key").messages()).isEmpty();
  }

  @Test
  void saysThatAPageMustBeClosedByHandWhenItsKeyIsGone() {
    world.fails("shop-login");
    world.step();
    world.secrets.put("ON_CALL", "rotated-key");
    world.recovers("shop-login");
    world.step();

    assertThat(world.pagers.of("rotated-key").messages()).isEmpty();
    assertThat(world.pages().get(1).progress().error())
        .isEqualTo(
            "the key of receiver on-call is not the one that this was paged through; close it there"
                + " by hand");
  }

  @Test
  void keepsNoSecretInTheDatabase() throws Exception {
    world.onCall().next(new SendResult.Rejected("400"));
    world.fails("shop-login");
    world.step();
    world.step();
    world.close();

    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain("key-of-on-call", "key-of-platform");
      }
    }
    world = new PagingWorld(folder);
  }

  private static Receiver platform() {
    return PagingWorld.receiver("platform", "PLATFORM");
  }

  private static Paging paging(@Nullable String operators, List<Receiver> receivers, String to) {
    return new Paging(receivers, operators, List.of(PagingWorld.toAll(to)));
  }
}
