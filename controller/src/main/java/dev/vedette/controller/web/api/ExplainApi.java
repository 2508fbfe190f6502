// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.api;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Words;
import dev.vedette.controller.alerting.Explanation;
import dev.vedette.controller.intake.Explanations;
import dev.vedette.controller.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;

/** {@code /api/v1/checks/CHECK/explain}: where each rule stands and what is missing for a page. */
public final class ExplainApi implements Routes {
  private final Explanations explanations;

  public ExplainApi(Explanations explanations) {
    this.explanations = explanations;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/checks/{check}/explain", this::explain);
  }

  private void explain(Context ctx) {
    CheckId id = Query.checkInPath(ctx);
    Explanation explanation = explanations.of(id).orElseThrow(() -> Query.absent("check", id));
    Query.answer(ctx, ExplanationBody.of(explanation, Query.limit(ctx)));
  }

  record ExplanationBody(
      String check,
      String quiet,
      List<RuleBody> rules,
      List<LocationBody> locations,
      List<EventBody> events) {
    static ExplanationBody of(Explanation all, int events) {
      return new ExplanationBody(
          all.check().value(),
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
