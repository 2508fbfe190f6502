// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging.pagerduty;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.repository.Receiver;
import dev.vedette.controller.paging.PageMessage.Action;
import dev.vedette.controller.paging.PagerContract;
import dev.vedette.controller.paging.PagerKind;
import dev.vedette.controller.paging.ReceiverHttp;
import org.junit.jupiter.api.Test;

class PagerDutyPagerTest extends PagerContract {
  @Override
  protected PagerKind kind(ReceiverHttp http) {
    return new PagerDutyKind(http);
  }

  @Override
  protected Receiver.Kind receiver(Template url, Template secret) {
    return new Receiver.Kind.PagerDuty(secret, url);
  }

  @Override
  protected int accepted() {
    return 202;
  }

  @Override
  protected String keyOf(JsonNode body) {
    return body.path("dedup_key").asText();
  }

  @Test
  void sendsAllThatAnEventHas() {
    answer(aResponse().withStatus(202));

    pager().send(trigger());

    assertThat(body().toPrettyString().lines().map(String::strip).toList())
        .contains(
            "\"routing_key\" : \"" + SECRET + "\",",
            "\"event_action\" : \"trigger\",",
            "\"summary\" : \"CRITICAL shop-login: wrong answer\",",
            "\"source\" : \"id.example.com\",",
            "\"severity\" : \"critical\",",
            "\"timestamp\" : \"2026-11-22T03:12:40Z\",",
            "\"component\" : \"shop-login\",",
            "\"group\" : \"id.example.com\",",
            "\"class\" : \"failing\",",
            "\"client\" : \"Vedette\",",
            "\"client_url\" : \"https://vedette.example.com/incidents/7\",",
            "\"href\" : \"https://wiki.example.com/runbooks/login\",",
            "\"locations\" : [ \"eu-west\", \"us-east\" ],");
  }

  @Test
  void resolvesByKeyAlone() {
    answer(aResponse().withStatus(202));

    pager().send(message(Action.RESOLVE, "RESOLVED shop-login", ""));

    assertThat(body().path("event_action").asText()).isEqualTo("resolve");
    assertThat(body().path("routing_key").asText()).isEqualTo(SECRET);
  }

  @Test
  void cutsASummaryByCharactersAndNotByBytes() {
    answer(aResponse().withStatus(202));

    pager().send(message(Action.TRIGGER, "🚀".repeat(1025), ""));

    String summary = body().path("payload").path("summary").asText();
    assertThat(summary.codePointCount(0, summary.length())).isEqualTo(1024);
    assertThat(summary).isEqualTo("🚀".repeat(1023) + "…");
  }

  @Test
  void keepsASummaryOfTheLongestLength() {
    answer(aResponse().withStatus(202));

    pager().send(message(Action.TRIGGER, "é".repeat(1024), ""));

    assertThat(body().path("payload").path("summary").asText()).isEqualTo("é".repeat(1024));
  }

  @Test
  void leavesOutDetailsThatMakeTheEventTooLarge() {
    answer(aResponse().withStatus(202));

    pager().send(message(Action.TRIGGER, "CRITICAL shop-login", "€".repeat(200_000)));

    assertThat(requests().getFirst().getBody().length).isLessThanOrEqualTo(EventJson.LARGEST);
    assertThat(body().path("payload").path("custom_details").path("note").asText())
        .startsWith("left out: with details the event has 6");
    assertThat(keyOf(body())).isEqualTo("vedette:shop-login:7:1");
  }
}
