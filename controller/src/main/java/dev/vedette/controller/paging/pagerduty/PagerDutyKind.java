// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging.pagerduty;

import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.repository.Receiver;
import dev.vedette.controller.paging.OpenedPager;
import dev.vedette.controller.paging.PagerKind;
import dev.vedette.controller.paging.ReceiverHttp;
import dev.vedette.controller.paging.SecretSource;
import dev.vedette.controller.paging.SecretTexts;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Receivers of kind {@code pagerduty}. */
public final class PagerDutyKind implements PagerKind {
  private static final Template ENQUEUE =
      Template.literal("https://events.pagerduty.com/v2/enqueue");

  private final ReceiverHttp http;

  public PagerDutyKind(ReceiverHttp http) {
    this.http = http;
  }

  @Override
  public Optional<OpenedPager> open(Receiver.Kind kind, SecretSource secrets) {
    return kind instanceof Receiver.Kind.PagerDuty pagerDuty
        ? Optional.of(open(pagerDuty, new SecretTexts(secrets)))
        : Optional.empty();
  }

  private OpenedPager open(Receiver.Kind.PagerDuty kind, SecretTexts secrets) {
    String routingKey = secrets.fill(kind.routingKey());
    HttpUrl url = HttpUrl.parse(secrets.fill(kind.url() == null ? ENQUEUE : kind.url()));
    if (secrets.problem().isPresent()) {
      return new OpenedPager.Unusable(secrets.problem().get());
    }
    if (url == null) {
      return new OpenedPager.Unusable(
          "pagerduty: url is not an http or https URL; mend vedette.yaml");
    }
    return new OpenedPager.Ready(
        new PagerDutyPager(http, url, routingKey, secrets), OpenedPager.fingerprint(routingKey));
  }
}
