// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging.webhook;

import dev.vedette.checks.model.repository.Receiver;
import dev.vedette.controller.paging.OpenedPager;
import dev.vedette.controller.paging.PagerKind;
import dev.vedette.controller.paging.ReceiverHttp;
import dev.vedette.controller.paging.SecretSource;
import dev.vedette.controller.paging.SecretTexts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/** Receivers of kind {@code webhook}. */
public final class WebhookKind implements PagerKind {
  private final ReceiverHttp http;

  public WebhookKind(ReceiverHttp http) {
    this.http = http;
  }

  @Override
  public Optional<OpenedPager> open(Receiver.Kind kind, SecretSource secrets) {
    return kind instanceof Receiver.Kind.Webhook webhook
        ? Optional.of(open(webhook, new SecretTexts(secrets)))
        : Optional.empty();
  }

  private OpenedPager open(Receiver.Kind.Webhook kind, SecretTexts secrets) {
    String address = secrets.fill(kind.url());
    Map<String, String> headers = new TreeMap<>();
    kind.headers().forEach((name, value) -> headers.put(name, secrets.fill(value)));
    if (secrets.problem().isPresent()) {
      return new OpenedPager.Unusable(secrets.problem().get());
    }
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      return new OpenedPager.Unusable(
          "webhook: url is not an http or https URL; mend vedette.yaml");
    }
    return new OpenedPager.Ready(
        new WebhookPager(http, url, headers, secrets), OpenedPager.fingerprint(address));
  }
}
