// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import dev.vedette.controller.web.Routes;
import dev.vedette.controller.web.latest.Glance;
import dev.vedette.controller.web.latest.LatestRuns;
import dev.vedette.controller.web.latest.Track;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/checks}: what is live, with the last verdict in each location. */
public final class ChecksApi implements Routes {
  private final Supplier<DefinitionSet> live;
  private final LatestRuns latest;

  public ChecksApi(Supplier<DefinitionSet> live, LatestRuns latest) {
    this.live = live;
    this.latest = latest;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/checks", Query.taking(ctx -> Query.answer(ctx, all())));
    routes.get("/api/v1/checks/{check}", Query.taking(this::one));
  }

  private CheckList all() {
    return new CheckList(
        live.get().checks().values().stream()
            .sorted(Comparator.comparing(LiveCheck::id))
            .map(this::body)
            .toList());
  }

  private void one(Context ctx) {
    CheckId id = Query.checkInPath(ctx);
    LiveCheck check = live.get().checks().get(id);
    if (check == null) {
      throw Query.absentCheck(id);
    }
    Query.answer(ctx, body(check));
  }

  private CheckBody body(LiveCheck check) {
    CheckDefinition definition = check.definition();
    CheckDefinition.About about = definition.identity().about();
    return new CheckBody(
        check.id().value(),
        definition.identity().name(),
        about.owner(),
        about.tags(),
        new Source(definition.origin().path(), definition.origin().line(), check.commit()),
        new Rhythm(
            definition.cadence().every().toMillis(),
            definition.cadence().timeout().toMillis(),
            definition.cadence().enabled()),
        definition.locations().stream().map(location -> place(check.id(), location)).toList());
  }

  private PlaceBody place(CheckId check, LocationId location) {
    Track track = latest.track(check, location);
    return track
        .latest()
        .map(glance -> PlaceBody.of(location, glance, track.isUnseen()))
        .orElseGet(() -> PlaceBody.none(location, track.isUnseen()));
  }

  record CheckList(List<CheckBody> checks) {}

  record CheckBody(
      String id,
      String name,
      @Nullable String owner,
      Map<String, String> tags,
      Source source,
      Rhythm cadence,
      List<PlaceBody> locations) {}

  record Source(String path, int line, String commit) {}

  record Rhythm(long everyMs, long timeoutMs, boolean enabled) {}

  /**
   * The last run in a location.
   *
   * @param judged false when the slot after it was missed or is overdue
   */
  record PlaceBody(
      String location,
      boolean judged,
      @Nullable String verdict,
      @Nullable String run,
      @Nullable Instant due,
      @Nullable Double durationMs,
      @Nullable FindingBody finding) {
    static PlaceBody of(LocationId location, Glance glance, boolean unseen) {
      return new PlaceBody(
          location.value(),
          !unseen,
          Words.of(glance.verdict()),
          glance.run().toString(),
          glance.due(),
          glance.duration().toNanos() / 1e6,
          FindingBody.of(glance.finding()));
    }

    static PlaceBody none(LocationId location, boolean unseen) {
      return new PlaceBody(location.value(), !unseen, null, null, null, null, null);
    }
  }
}
