// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.wire;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * See {@link dev.vedette.checks.model.report.Detail.Browser}; its exchanges are the detail's own
 * hops and sub-steps. Durations are microseconds.
 *
 * @param dropped loads that are not among {@code loads}
 * @param thirdPartyMicros what all third parties have of the critical path; null from an older
 *     agent
 */
public record BrowserMessage(
    String version,
    List<VisitMessage> visits,
    List<LoadMessage> loads,
    int dropped,
    List<OwnerMessage> owners,
    @Nullable Long thirdPartyMicros,
    List<EvidenceMessage> evidence) {
  public BrowserMessage {
    requireNonNull(version, "version");
    visits = List.copyOf(visits);
    loads = List.copyOf(loads);
    owners = List.copyOf(owners);
    evidence = List.copyOf(evidence);
  }

  /** See {@link dev.vedette.checks.model.report.PageVisit}. */
  public record VisitMessage(
      int step,
      String url,
      long beginMicros,
      long lengthMicros,
      @Nullable VitalsMessage vitals,
      @Nullable String heldUp,
      @Nullable String heldUpByThirdParty) {
    public VisitMessage {
      requireNonNull(url, "url");
    }
  }

  /** See {@link dev.vedette.checks.model.report.Vitals}. */
  public record VitalsMessage(
      @Nullable Long ttfbMicros,
      @Nullable Long fcpMicros,
      @Nullable PaintMessage lcp,
      @Nullable Long tbtMicros,
      @Nullable Double cls) {}

  /** See {@link dev.vedette.checks.model.report.Vitals.LargestPaint}. */
  public record PaintMessage(long timeMicros, String element, @Nullable String url) {
    public PaintMessage {
      requireNonNull(element, "element");
    }
  }

  /** See {@link dev.vedette.checks.model.report.PageLoad}. */
  public record LoadMessage(
      int step,
      int visit,
      AskedMessage asked,
      @Nullable AnsweredMessage answer,
      LoadTimingMessage timing) {
    public LoadMessage {
      requireNonNull(asked, "asked");
      requireNonNull(timing, "timing");
    }
  }

  /** See {@link dev.vedette.checks.model.report.PageLoad.Asked}. */
  public record AskedMessage(
      String method,
      String url,
      String type,
      String owner,
      @Nullable String initiator,
      boolean blocking) {
    public AskedMessage {
      requireNonNull(method, "method");
      requireNonNull(url, "url");
      requireNonNull(type, "type");
      requireNonNull(owner, "owner");
    }
  }

  /** See {@link dev.vedette.checks.model.report.PageLoad.Answered}. */
  public record AnsweredMessage(
      int status,
      String protocol,
      long bytes,
      boolean cached,
      @Nullable String address,
      Map<String, String> edge) {
    public AnsweredMessage {
      requireNonNull(protocol, "protocol");
      edge = Map.copyOf(edge);
    }
  }

  /**
   * See {@link dev.vedette.checks.model.report.PageLoad.LoadTiming}.
   *
   * @param phasesMicros word of a phase to its duration
   */
  public record LoadTimingMessage(
      long beginMicros,
      long durationMicros,
      Map<String, Long> phasesMicros,
      @Nullable String failure) {
    public LoadTimingMessage {
      phasesMicros = Map.copyOf(phasesMicros);
    }
  }

  /** See {@link dev.vedette.checks.model.report.OwnerTime}. */
  public record OwnerMessage(
      String owner,
      boolean firstParty,
      int requests,
      long bytes,
      long blockingMicros,
      long criticalMicros,
      String worst) {
    public OwnerMessage {
      requireNonNull(owner, "owner");
      requireNonNull(worst, "worst");
    }
  }

  /** See {@link dev.vedette.checks.model.report.Evidence}. */
  public record EvidenceMessage(int step, String kind, String name, long bytes, String sha256) {
    public EvidenceMessage {
      requireNonNull(kind, "kind");
      requireNonNull(name, "name");
      requireNonNull(sha256, "sha256");
    }
  }
}
