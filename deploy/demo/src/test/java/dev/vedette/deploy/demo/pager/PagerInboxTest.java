// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.pager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.deploy.demo.site.Answer;
import dev.vedette.deploy.demo.site.Ask;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagerInboxTest {
  private final PagerInbox inbox =
      new PagerInbox(Map.of("k1", "owners", "k2", "operators"), InstantSource.fixed(Instant.EPOCH));

  @Test
  void keepsOneAlertForAKey() {
    send("k1", "trigger", "a");
    send("k1", "trigger", "a");
    send("k1", "resolve", "a");
    send("k1", "resolve", "a");

    assertThat(inbox.events())
        .extracting(event -> event.kind().opens())
        .containsExactly(true, false, false, false);
    assertThat(inbox.events())
        .extracting(event -> event.kind().closes())
        .containsExactly(false, false, true, false);
  }

  @Test
  void keepsTheInboxesApart() {
    send("k1", "trigger", "a");
    send("k2", "trigger", "a");

    assertThat(inbox.events())
        .filteredOn(event -> event.kind().opens())
        .extracting(PagerEvent::inbox)
        .containsExactly("owners", "operators");
  }

  @Test
  void readsLocationsAndDetails() {
    send("k1", "trigger", "a");

    PagerEvent.Content content = inbox.events().getFirst().content();
    assertThat(content.locations()).isEqualTo(List.of("eu-west"));
    assertThat(content.details()).containsEntry("check", "shop-login");
  }

  @Test
  void refusesWhatPagerDutyRefuses() {
    assertThat(send("unknown", "trigger", "a").status()).isEqualTo(400);
    assertThat(send("k1", "shout", "a").status()).isEqualTo(400);
    assertThat(inbox.answer(ask("{")).status()).isEqualTo(400);
    assertThat(inbox.events()).isEmpty();
  }

  private Answer send(String key, String action, String dedup) {
    return inbox.answer(
        ask(
            """
            {"routing_key":"%s","event_action":"%s","dedup_key":"%s","payload":{"summary":"It broke",
             "source":"vedette","severity":"critical",
             "custom_details":{"check":"shop-login","locations":["eu-west"]}}}
            """
                .formatted(key, action, dedup)));
  }

  private static Ask ask(String body) {
    return new Ask("POST", "/v2/enqueue", "", Map.of(), body);
  }
}
