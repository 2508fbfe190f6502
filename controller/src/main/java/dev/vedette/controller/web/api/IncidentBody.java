// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.incidents.Episode;
import dev.vedette.controller.incidents.Incident;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An incident with its last episode. */
record IncidentBody(
    long number,
    boolean open,
    SubjectBody subject,
    AboutBody about,
    Instant opened,
    @Nullable Instant resolved,
    @Nullable String reason,
    EpisodeBody episode) {

  static IncidentBody of(Incident incident) {
    return new IncidentBody(
        incident.number(),
        incident.isOpen(),
        SubjectBody.of(incident.subject()),
        AboutBody.of(incident.about()),
        incident.span().opened(),
        incident.span().resolved(),
        incident.span().reason(),
        EpisodeBody.of(incident.episode()));
  }

  /** What is broken; keys that do not belong to its type are left out. */
  record SubjectBody(
      String type,
      @Nullable String check,
      @Nullable String rule,
      @Nullable String location,
      @Nullable String receiver,
      @Nullable String certificate) {
    private SubjectBody(String type) {
      this(type, null, null, null, null, null);
    }

    static SubjectBody of(Subject subject) {
      return switch (subject) {
        case Subject.CheckRule on ->
            new SubjectBody("check", on.check().value(), on.rule().value(), null, null, null);
        case Subject.DarkLocation dark ->
            new SubjectBody("location", null, null, dark.location().value(), null, null);
        case Subject.Blindness blind -> new SubjectBody("blindness");
        case Subject.BadDefinitions bad -> new SubjectBody("definitions");
        case Subject.ExpiringSecrets expiring -> new SubjectBody("secrets");
        case Subject.Undeliverable page ->
            new SubjectBody("receiver", null, null, null, page.receiver(), null);
        case Subject.Certificate certificate ->
            new SubjectBody("certificate", null, null, null, null, certificate.sha256());
      };
    }
  }

  /** What it was about when it opened. */
  record AboutBody(
      String name,
      @Nullable String owner,
      Map<String, String> tags,
      @Nullable URI runbook,
      String condition) {
    static AboutBody of(Incident.About about) {
      return new AboutBody(
          about.name(), about.owner(), about.tags(), about.runbook(), about.condition());
    }
  }

  /**
   * A stretch with one severity.
   *
   * @param held why nobody is paged although nobody muted it; empty when nothing holds it
   * @param checks that it concerns beside its subject
   * @param run whose {@code finding} it is
   * @param trace the run's
   */
  record EpisodeBody(
      int number,
      String severity,
      Instant since,
      @Nullable Instant ended,
      boolean pages,
      boolean doubtful,
      String held,
      List<String> checks,
      List<String> locations,
      int ofLocations,
      String summary,
      @Nullable FindingBody finding,
      @Nullable String run,
      @Nullable String trace) {
    static EpisodeBody of(Episode episode) {
      Evidence evidence = episode.evidence();
      RunId run = evidence.run();
      return new EpisodeBody(
          episode.number(),
          Words.of(episode.severity()),
          episode.since(),
          episode.ended(),
          episode.delivery().pages(),
          episode.delivery().doubtful(),
          episode.delivery().held(),
          episode.delivery().concerns().stream().map(concern -> concern.check().value()).toList(),
          evidence.locations().stream().map(LocationId::value).toList(),
          evidence.ofLocations(),
          evidence.summary(),
          FindingBody.of(evidence.finding()),
          run == null ? null : run.toString(),
          run == null ? null : run.traceId());
    }
  }
}
