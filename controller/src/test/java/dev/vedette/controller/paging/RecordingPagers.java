// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.repository.Receiver;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One recording pager for each PagerDuty routing key. */
final class RecordingPagers implements PagerKind {
  private final Map<String, RecordingPager> byKey = new ConcurrentHashMap<>();

  RecordingPager of(String routingKey) {
    return byKey.computeIfAbsent(routingKey, key -> new RecordingPager());
  }

  @Override
  public Optional<OpenedPager> open(Receiver.Kind kind, SecretSource source) {
    if (!(kind instanceof Receiver.Kind.PagerDuty pagerDuty)) {
      return Optional.empty();
    }
    SecretTexts secrets = new SecretTexts(source);
    String key = secrets.fill(pagerDuty.routingKey());
    return Optional.of(
        secrets
            .problem()
            .<OpenedPager>map(OpenedPager.Unusable::new)
            .orElseGet(() -> new OpenedPager.Ready(of(key), OpenedPager.fingerprint(key))));
  }
}
