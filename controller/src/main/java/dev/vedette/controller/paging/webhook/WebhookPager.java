// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging.webhook;

import dev.vedette.controller.paging.PageMessage;
import dev.vedette.controller.paging.Pager;
import dev.vedette.controller.paging.ReceiverHttp;
import dev.vedette.controller.paging.SecretTexts;
import dev.vedette.controller.paging.SendResult;
import java.util.Map;
import okhttp3.HttpUrl;

/** Posts pages to one URL. */
final class WebhookPager implements Pager {
  private final ReceiverHttp http;
  private final HttpUrl url;
  private final Map<String, String> headers;
  private final SecretTexts secrets;

  WebhookPager(ReceiverHttp http, HttpUrl url, Map<String, String> headers, SecretTexts secrets) {
    this.http = http;
    this.url = url;
    this.headers = Map.copyOf(headers);
    this.secrets = secrets;
  }

  @Override
  public SendResult send(PageMessage message) {
    return secrets.redact(http.post(url, headers, WebhookJson.of(message)));
  }
}
