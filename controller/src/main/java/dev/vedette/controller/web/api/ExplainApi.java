// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Words;
import dev.vedette.controller.alerting.Explanation;
import dev.vedette.controller.alerting.replay.ForgottenDefinitionException;
import dev.vedette.controller.intake.Explanations;
import dev.vedette.controller.web.Problem;
import dev.vedette.controller.web.ProblemException;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/checks/CHECK/explain}: where each rule stands and what is missing for a page, now
 * or {@code ?at=} a past instant.
 */
public final class ExplainApi implements Routes {
  private final Explanations explanations;
  private final InstantSource clock;

  public ExplainApi(Explanations explanations, InstantSource clock) {
    this.explanations = explanations;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/checks/{check}/explain", Query.taking(this::explain, "at", "limit"));
  }

  private void explain(Context ctx) {
    CheckId id = Query.checkInPath(ctx);
    Instant at = Query.instant(ctx, "at");
    if (at != null && at.isAfter(clock.instant())) {
      throw Query.wrong("at", "an instant that is past");
    }
    Explanation explanation = at == null ? now(id) : then(id, at);
    Query.answer(ctx, ExplanationBody.of(explanation, at, Query.limit(ctx)));
  }

  private Explanation now(CheckId id) {
    return explanations.of(id).orElseThrow(() -> absent(id));
  }

  private ProblemException absent(CheckId id) {
    return explanations
        .renamed(id)
        .map(
            now ->
                new ProblemException(
                    Problem.yours(
                        404,
                        "Check " + id + " was renamed.",
                        "It is " + now + " now: ask for that.")))
        .orElseGet(() -> Query.absentCheck(id));
  }

  private Explanation then(CheckId id, Instant at) {
    try {
      return explanations.at(id, at).orElseThrow(() -> notJudged(id, at));
    } catch (ForgottenDefinitionException e) {
      throw new ProblemException(
          Problem.yours(
              404,
              "The rules of " + id + " at " + at + " were not kept.",
              "They are kept since the controller was upgraded: ask for a later instant."));
    }
  }

  private static ProblemException notJudged(CheckId id, Instant at) {
    return new ProblemException(
        Problem.yours(
            404,
            "Check " + id + " was not judged at " + at + ", or that is not kept any more.",
            "/api/v1/runs?check=" + id + " lists when it ran."));
  }

  /**
   * The answer.
   *
   * @param at the past instant that was asked for; left out for now
   */
  record ExplanationBody(
      String check,
      @Nullable Instant at,
      String quiet,
      List<RuleBody> rules,
      List<LocationBody> locations,
      List<EventBody> events) {
    static ExplanationBody of(Explanation all, @Nullable Instant at, int events) {
      return new ExplanationBody(
          all.check().value(),
          at,
          all.quiet(),
          all.rules().stream().map(RuleBody::of).toList(),
          all.locations().stream().map(LocationBody::of).toList(),
          all.events().stream().limit(events).map(EventBody::of).toList());
    }
  }

  record RuleBody(String rule, String standing, List<String> locations, String missing) {
    static RuleBody of(Explanation.ExplainedRule rule) {
      return new RuleBody(
          rule.rule().value(),
          Words.of(rule.standing()),
          rule.locations().stream().map(LocationId::value).toList(),
          rule.missing());
    }
  }

  record LocationBody(String location, String light, String state) {
    static LocationBody of(Explanation.ExplainedLocation location) {
      return new LocationBody(
          location.location().value(), Words.of(location.light()), location.state());
    }
  }

  record EventBody(long number, Instant at, String text) {
    static EventBody of(Explanation.ExplainedEvent event) {
      return new EventBody(event.number(), event.at(), event.text());
    }
  }
}
