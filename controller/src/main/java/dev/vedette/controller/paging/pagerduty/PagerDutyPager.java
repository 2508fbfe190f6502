// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging.pagerduty;

import dev.vedette.controller.paging.PageMessage;
import dev.vedette.controller.paging.Pager;
import dev.vedette.controller.paging.ReceiverHttp;
import dev.vedette.controller.paging.SecretTexts;
import dev.vedette.controller.paging.SendResult;
import java.util.Map;
import okhttp3.HttpUrl;

/** Sends trigger and resolve events to one routing key. */
final class PagerDutyPager implements Pager {
  private final ReceiverHttp http;
  private final HttpUrl url;
  private final String routingKey;
  private final SecretTexts secrets;

  PagerDutyPager(ReceiverHttp http, HttpUrl url, String routingKey, SecretTexts secrets) {
    this.http = http;
    this.url = url;
    this.routingKey = routingKey;
    this.secrets = secrets;
  }

  @Override
  public SendResult send(PageMessage message) {
    return secrets.redact(http.post(url, Map.of(), EventJson.of(message, routingKey)));
  }
}
