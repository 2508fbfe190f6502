// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.reader.problem.Problem;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.SourceStatus;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/definitions}: what was read and what is wrong with it. */
public final class DefinitionsApi implements Routes {
  private final String source;
  private final Supplier<SourceStatus> status;
  private final Supplier<DefinitionSet> live;

  public DefinitionsApi(
      String source, Supplier<SourceStatus> status, Supplier<DefinitionSet> live) {
    this.source = source;
    this.status = status;
    this.live = live;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/definitions", Query.taking(ctx -> Query.answer(ctx, body())));
  }

  private DefinitionsBody body() {
    SourceStatus now = status.get();
    return new DefinitionsBody(
        source,
        now.commit(),
        now.read(),
        live.get().checks().size(),
        now.problems().stream().map(ProblemBody::of).toList(),
        now.trouble(),
        now.held());
  }

  record DefinitionsBody(
      String source,
      String commit,
      @Nullable Instant read,
      int checks,
      List<ProblemBody> problems,
      SourceStatus.@Nullable Trouble trouble,
      SourceStatus.@Nullable Held held) {}

  record ProblemBody(String place, String weight, String what, String mend) {
    static ProblemBody of(Problem problem) {
      return new ProblemBody(
          problem.place().toString(),
          problem.isError() ? "error" : "warning",
          problem.what(),
          problem.mend());
    }
  }
}
