// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Blame;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.model.report.OwnerTime;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.Parties;
import dev.vedette.checks.model.report.Vitals;
import dev.vedette.checks.model.report.Vitals.LargestPaint;
import dev.vedette.checks.model.wire.BrowserMessage.EvidenceMessage;
import dev.vedette.checks.model.wire.BrowserMessage.OwnerMessage;
import dev.vedette.checks.model.wire.BrowserMessage.PaintMessage;
import dev.vedette.checks.model.wire.BrowserMessage.VisitMessage;
import dev.vedette.checks.model.wire.BrowserMessage.VitalsMessage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a browser did, from and to messages. */
final class BrowserMapping {
  private BrowserMapping() {}

  static BrowserMessage toMessage(Detail.Browser browser) {
    return new BrowserMessage(
        browser.version(),
        browser.visits().stream().map(BrowserMapping::toMessage).toList(),
        browser.loads().kept().stream().map(LoadMapping::toMessage).toList(),
        browser.loads().dropped(),
        browser.owners().stream().map(BrowserMapping::toMessage).toList(),
        Micros.of(browser.parties().third()),
        browser.evidence().stream().map(BrowserMapping::toMessage).toList());
  }

  static Detail.Browser toBrowser(BrowserMessage message, Detail.Http exchanges) {
    return new Detail.Browser(
        message.version(),
        message.visits().stream().map(BrowserMapping::toVisit).toList(),
        new Detail.Loads(
            message.loads().stream().map(LoadMapping::toLoad).toList(), message.dropped()),
        toParties(message),
        exchanges,
        message.evidence().stream().map(BrowserMapping::toEvidence).toList());
  }

  private static Parties toParties(BrowserMessage message) {
    List<OwnerTime> owners = message.owners().stream().map(BrowserMapping::toOwner).toList();
    Long third = message.thirdPartyMicros();
    return third == null ? Parties.of(owners) : new Parties(owners, Micros.duration(third));
  }

  private static VisitMessage toMessage(PageVisit visit) {
    return new VisitMessage(
        visit.step(),
        visit.url(),
        Micros.of(visit.begin()),
        Micros.of(visit.length()),
        toMessage(visit.vitals()),
        visit.heldUp() == null ? null : visit.heldUp().why(),
        visit.heldUp() == null ? null : visit.heldUp().thirdParty());
  }

  private static PageVisit toVisit(VisitMessage message) {
    return new PageVisit(
        message.step(),
        message.url(),
        Micros.duration(message.beginMicros()),
        Micros.duration(message.lengthMicros()),
        toVitals(message.vitals()),
        message.heldUp() == null
            ? null
            : new Blame(message.heldUp(), message.heldUpByThirdParty()));
  }

  private static VitalsMessage toMessage(Vitals vitals) {
    LargestPaint lcp = vitals.lcp();
    return new VitalsMessage(
        micros(vitals.ttfb()),
        micros(vitals.fcp()),
        lcp == null ? null : new PaintMessage(Micros.of(lcp.time()), lcp.element(), lcp.url()),
        micros(vitals.tbt()),
        vitals.cls());
  }

  private static Vitals toVitals(@Nullable VitalsMessage message) {
    if (message == null) {
      return Vitals.NONE;
    }
    PaintMessage lcp = message.lcp();
    return new Vitals(
        duration(message.ttfbMicros()),
        duration(message.fcpMicros()),
        lcp == null
            ? null
            : new LargestPaint(Micros.duration(lcp.timeMicros()), lcp.element(), lcp.url()),
        duration(message.tbtMicros()),
        message.cls());
  }

  private static @Nullable Long micros(@Nullable Duration duration) {
    return duration == null ? null : Micros.of(duration);
  }

  private static @Nullable Duration duration(@Nullable Long micros) {
    return micros == null ? null : Micros.duration(micros);
  }

  private static OwnerMessage toMessage(OwnerTime owner) {
    return new OwnerMessage(
        owner.owner(),
        owner.firstParty(),
        owner.requests(),
        owner.bytes(),
        Micros.of(owner.blocking()),
        Micros.of(owner.critical()),
        owner.worst());
  }

  private static OwnerTime toOwner(OwnerMessage message) {
    return new OwnerTime(
        message.owner(),
        message.firstParty(),
        message.requests(),
        message.bytes(),
        Micros.duration(message.blockingMicros()),
        Micros.duration(message.criticalMicros()),
        message.worst());
  }

  private static EvidenceMessage toMessage(Evidence evidence) {
    return new EvidenceMessage(
        evidence.step(),
        Words.of(evidence.kind()),
        evidence.name(),
        evidence.bytes(),
        evidence.sha256());
  }

  private static Evidence toEvidence(EvidenceMessage message) {
    return new Evidence(
        message.step(),
        Words.parse(Evidence.Kind.class, message.kind()).orElse(Evidence.Kind.UNKNOWN),
        message.name(),
        message.bytes(),
        message.sha256());
  }
}
