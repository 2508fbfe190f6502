// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.repository.Receiver;
import java.util.List;
import java.util.Optional;

/** All kinds of receivers that can be sent to, and the controller's secrets. */
public final class Receivers {
  private final List<PagerKind> kinds;
  private final SecretSource secrets;

  public Receivers(List<PagerKind> kinds, SecretSource secrets) {
    this.kinds = List.copyOf(kinds);
    this.secrets = secrets;
  }

  /** Makes a receiver ready to send to, with its secrets as they are now. */
  OpenedPager open(Receiver.Kind kind) {
    return kinds.stream()
        .map(known -> known.open(kind, secrets))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> notBuilt(kind));
  }

  private static OpenedPager notBuilt(Receiver.Kind kind) {
    return new OpenedPager.Unusable(
        "receivers of kind %s are not built yet; use pagerduty or webhook".formatted(word(kind)));
  }

  private static String word(Receiver.Kind kind) {
    return switch (kind) {
      case Receiver.Kind.PagerDuty pagerDuty -> "pagerduty";
      case Receiver.Kind.Webhook webhook -> "webhook";
      case Receiver.Kind.Alertmanager alertmanager -> "alertmanager";
      case Receiver.Kind.Slack slack -> "slack";
      case Receiver.Kind.Email email -> "email";
      case Receiver.Kind.Later later -> later.kind();
    };
  }
}
