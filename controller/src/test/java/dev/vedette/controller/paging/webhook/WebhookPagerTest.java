// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.repository.Receiver;
import dev.vedette.controller.paging.PagerContract;
import dev.vedette.controller.paging.PagerKind;
import dev.vedette.controller.paging.ReceiverHttp;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookPagerTest extends PagerContract {
  @Override
  protected PagerKind kind(ReceiverHttp http) {
    return new WebhookKind(http);
  }

  @Override
  protected Receiver.Kind receiver(Template url, Template secret) {
    return new Receiver.Kind.Webhook(url, Map.of("X-Token", secret));
  }

  @Override
  protected int accepted() {
    return 204;
  }

  @Override
  protected String keyOf(JsonNode body) {
    return body.path("key").asText();
  }

  @Test
  void sendsTheDocumentedBodyAndTheHeaders() {
    answer(aResponse().withStatus(200));

    pager().send(trigger());

    assertThat(requests().getFirst().getHeader("X-Token")).isEqualTo(SECRET);
    assertThat(body().toString())
        .isEqualTo(
            """
            {"version":1,"event":"trigger","key":"vedette:shop-login:7:1","severity":"critical",\
            "at":"2026-11-22T03:12:40Z","headline":"CRITICAL shop-login: wrong answer",\
            "text":"CRITICAL shop-login: wrong answer\\nStep \\"Sign in\\": wrong.\\n\
            Runbook https://wiki.example.com/runbooks/login · Incident https://vedette.example.com/incidents/7",\
            "links":{"runbook":"https://wiki.example.com/runbooks/login",\
            "incident":"https://vedette.example.com/incidents/7"},"source":"check","check":"shop-login",\
            "rule":"failing","host":"id.example.com","owner":"web-team",\
            "locations":["eu-west","us-east"],"tags":{"tier":"critical"},"incident":7,"episode":1}""");
  }
}
