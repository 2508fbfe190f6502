// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.Concern;
import dev.vedette.controller.alerting.certificate.CertificateEvent;
import dev.vedette.controller.alerting.certificate.CertificateEvent.Looked;
import dev.vedette.controller.alerting.certificate.CertificateFacts;
import dev.vedette.controller.alerting.certificate.Known;
import dev.vedette.controller.alerting.certificate.Watcher;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which live checks want to hear of certificates. */
final class Watchers {
  private Watchers() {}

  static boolean isWatching(DefinitionSet live, CheckId check) {
    return watcher(live, check).isPresent();
  }

  /** Of those that see the certificate, or looked for it just now. */
  static CertificateFacts of(DefinitionSet live, Known known, CertificateEvent event) {
    Set<CheckId> checks = new TreeSet<>(known.checks());
    if (event instanceof Looked look) {
      checks.add(look.check());
    }
    Map<CheckId, Watcher> watchers = new HashMap<>();
    for (CheckId check : checks) {
      watcher(live, check).ifPresent(watcher -> watchers.put(check, watcher));
    }
    return new CertificateFacts(watchers);
  }

  private static Optional<Watcher> watcher(DefinitionSet live, CheckId id) {
    LiveCheck check = live.checks().get(id);
    return check == null || !check.definition().cadence().enabled()
        ? Optional.empty()
        : rule(check.definition()).map(rule -> watcher(check.definition(), rule));
  }

  /** The first rule of its kind: a second one would say the same. */
  private static Optional<Rule> rule(CheckDefinition check) {
    return check.alerting().rules().stream()
        .filter(rule -> rule.when() instanceof Rule.When.Expiring)
        .findFirst();
  }

  private static Watcher watcher(CheckDefinition check, Rule rule) {
    CheckDefinition.About about = check.identity().about();
    return new Watcher(
        new Concern(check.id(), rule.id(), about.owner(), about.tags()),
        Set.copyOf(check.locations()),
        rule.common().recover());
  }
}
