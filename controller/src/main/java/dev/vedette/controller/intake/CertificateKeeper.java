// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.alerting.Concern;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.Quiet;
import dev.vedette.controller.alerting.RuleContext;
import dev.vedette.controller.alerting.certificate.Certificate;
import dev.vedette.controller.alerting.certificate.CertificateDecision;
import dev.vedette.controller.alerting.certificate.CertificateEngine;
import dev.vedette.controller.alerting.certificate.CertificateEvent;
import dev.vedette.controller.alerting.certificate.CertificateEvent.Looked;
import dev.vedette.controller.alerting.certificate.CertificateEvent.Tick;
import dev.vedette.controller.alerting.certificate.CertificateFacts;
import dev.vedette.controller.alerting.certificate.CertificateRepository;
import dev.vedette.controller.alerting.certificate.Known;
import dev.vedette.controller.alerting.certificate.Watcher;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.incidents.CheckFacts;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Follows the certificates that expire before long, by the controller's clock alone: no agent's
 * word on the time is asked.
 */
public final class CertificateKeeper {
  private static final int BATCH = 100;

  private final CertificateEngine engine = new CertificateEngine();
  private final CertificateRepository certificates;
  private final Supplier<DefinitionSet> live;
  private final RuleRows rows;
  private final Telling telling;

  public CertificateKeeper(
      CertificateRepository certificates,
      Supplier<DefinitionSet> live,
      RuleRows rows,
      Telling telling) {
    this.certificates = certificates;
    this.live = live;
    this.rows = rows;
    this.telling = telling;
  }

  /** A run that counts may have seen certificates, or others than before. */
  void look(Step step, RunReport report) {
    Slot slot = report.slot();
    if (!Watchers.isWatching(live.get(), slot.check())) {
      return;
    }
    Map<String, Map<String, Certificate>> seen = Sightings.of(report);
    Looked look = looked(slot.check(), slot.location(), seen, report.verdict().isRight());
    concerned(step, slot.check(), seen).values().forEach(known -> decide(step, known, look));
  }

  private static Looked looked(
      CheckId check,
      LocationId location,
      Map<String, Map<String, Certificate>> seen,
      boolean right) {
    Map<String, Set<String>> fingerprints = new TreeMap<>();
    seen.forEach((host, here) -> fingerprints.put(host, Set.copyOf(here.keySet())));
    return new Looked(check, location, fingerprints, right);
  }

  /** What the check has seen before, and what it sees now, as far as it expires before long. */
  private SortedMap<String, Known> concerned(
      Step step, CheckId check, Map<String, Map<String, Certificate>> seen) {
    SortedMap<String, Known> concerned = new TreeMap<>();
    certificates
        .seenBy(step.transaction(), check)
        .forEach(known -> concerned.put(known.certificate().sha256(), known));
    Instant horizon = step.now().plus(CertificateEngine.HORIZON);
    seen.values().stream()
        .flatMap(here -> here.values().stream())
        .filter(certificate -> !certificate.until().isAfter(horizon))
        .forEach(one -> concerned.computeIfAbsent(one.sha256(), any -> known(step, one)));
    return concerned;
  }

  private Known known(Step step, Certificate certificate) {
    return certificates
        .find(step.transaction(), certificate.sha256())
        .orElseGet(() -> Known.fresh(certificate, step.now()));
  }

  /** Time went by. */
  void tick(Step step) {
    certificates
        .due(step.transaction(), step.now(), BATCH)
        .forEach(known -> decide(step, known, tick(step, known)));
  }

  /** The definitions changed. */
  void redefined(Step step) {
    certificates.all(step.transaction()).forEach(known -> decide(step, known, tick(step, known)));
  }

  private Tick tick(Step step, Known known) {
    return new Tick(
        known.checks().stream()
            .filter(check -> isQuiet(step, check))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private boolean isQuiet(Step step, CheckId check) {
    return live.get()
        .find(check)
        .flatMap(
            found ->
                rows.states()
                    .find(step.transaction(), check)
                    .map(
                        saved ->
                            Quiet.isQuiet(
                                new RuleContext(found.definition(), Lights.ALL_LIT),
                                saved.state(),
                                step.now())))
        .orElse(false);
  }

  private void decide(Step step, Known before, CertificateEvent event) {
    CertificateFacts facts = Watchers.of(live.get(), before, event);
    CertificateDecision decision = engine.decide(facts, before, event, step.now());
    Known after = decision.known();
    if (after == null) {
      certificates.delete(step.transaction(), before.certificate().sha256());
    } else if (event instanceof Tick || !after.equals(before)) {
      certificates.save(step.transaction(), after, decision.wake());
    }
    telling.tell(step, decision.transitions(), facts(facts, before.certificate()));
  }

  private static CheckFacts facts(CertificateFacts facts, Certificate certificate) {
    Set<String> owners =
        facts.watchers().values().stream()
            .map(Watcher::concern)
            .map(Concern::owner)
            .map(owner -> owner == null ? "" : owner)
            .collect(Collectors.toSet());
    String owner = owners.size() == 1 ? owners.iterator().next() : "";
    return CheckFacts.ofCertificate(certificate.name(), owner.isEmpty() ? null : owner);
  }
}
