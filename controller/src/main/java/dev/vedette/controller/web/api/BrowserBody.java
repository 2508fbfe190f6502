// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.model.report.OwnerTime;
import dev.vedette.checks.model.report.PageLoad;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.Vitals;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a browser did.
 *
 * @param loadsDropped how many loads there were beyond those listed
 */
record BrowserBody(
    String version,
    List<VisitBody> visits,
    List<OwnerBody> owners,
    List<LoadBody> loads,
    int loadsDropped,
    List<EvidenceBody> evidence) {

  /** Of a run, with the names of the pieces whose content is here. */
  static BrowserBody of(RunId run, Detail.Browser browser, Set<String> here) {
    return new BrowserBody(
        browser.version(),
        browser.visits().stream().map(VisitBody::of).toList(),
        browser.owners().stream().map(OwnerBody::of).toList(),
        browser.loads().kept().stream().map(LoadBody::of).toList(),
        browser.loads().dropped(),
        browser.evidence().stream().map(piece -> EvidenceBody.of(run, piece, here)).toList());
  }

  private static @Nullable Double millis(@Nullable Duration duration) {
    return duration == null ? null : RunBody.millis(duration);
  }

  record VisitBody(int step, String url, double beginMs, double lengthMs, VitalsBody vitals) {
    static VisitBody of(PageVisit visit) {
      return new VisitBody(
          visit.step(),
          visit.url(),
          RunBody.millis(visit.begin()),
          RunBody.millis(visit.length()),
          VitalsBody.of(visit.vitals()));
    }
  }

  /** What was not measured is left out. */
  record VitalsBody(
      @Nullable Double ttfbMs,
      @Nullable Double fcpMs,
      @Nullable Double lcpMs,
      @Nullable String lcpElement,
      @Nullable String lcpUrl,
      @Nullable Double tbtMs,
      @Nullable Double cls) {
    static VitalsBody of(Vitals vitals) {
      Vitals.LargestPaint lcp = vitals.lcp();
      return new VitalsBody(
          millis(vitals.ttfb()),
          millis(vitals.fcp()),
          lcp == null ? null : millis(lcp.time()),
          lcp == null ? null : lcp.element(),
          lcp == null ? null : lcp.url(),
          millis(vitals.tbt()),
          vitals.cls());
    }
  }

  record OwnerBody(
      String owner,
      boolean firstParty,
      int requests,
      long bytes,
      double blockingMs,
      double criticalMs,
      String worst) {
    static OwnerBody of(OwnerTime owner) {
      return new OwnerBody(
          owner.owner(),
          owner.firstParty(),
          owner.requests(),
          owner.bytes(),
          RunBody.millis(owner.blocking()),
          RunBody.millis(owner.critical()),
          owner.worst());
    }
  }

  record LoadBody(
      int step,
      int visit,
      PageLoad.Asked request,
      PageLoad.@Nullable Answered answer,
      double beginMs,
      double durationMs,
      Map<String, Double> phasesMs,
      @Nullable String failure) {
    static LoadBody of(PageLoad load) {
      Map<String, Double> phases = new TreeMap<>();
      load.timing()
          .phases()
          .forEach((phase, spent) -> phases.put(Words.of(phase), RunBody.millis(spent)));
      return new LoadBody(
          load.step(),
          load.visit(),
          load.asked(),
          load.answer(),
          RunBody.millis(load.timing().begin()),
          RunBody.millis(load.timing().duration()),
          phases,
          load.timing().failure());
    }
  }

  /**
   * A piece of evidence.
   *
   * @param href where its content is; left out while it has not come, and when it has expired
   */
  record EvidenceBody(
      int step, String kind, String name, long bytes, String sha256, @Nullable String href) {
    static EvidenceBody of(RunId run, Evidence piece, Set<String> here) {
      return new EvidenceBody(
          piece.step(),
          Words.of(piece.kind()),
          piece.name(),
          piece.bytes(),
          piece.sha256(),
          here.contains(piece.name()) ? "/api/v1/runs/" + run + "/evidence/" + piece.name() : null);
    }
  }
}
