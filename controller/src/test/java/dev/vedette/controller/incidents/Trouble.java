// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.incidents;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Change;
import dev.vedette.controller.alerting.Transition.Delivery;
import dev.vedette.controller.alerting.Transition.Resolve;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Transitions as the engine would make them. */
public final class Trouble {
  public static final Finding WRONG_ANSWER =
      new Finding(
          Cause.EXPECTATION,
          "Sign in",
          "expected text \"Signed in as\", saw \"Service unavailable\" (POST id.example.com/token →"
              + " 503)",
          "id.example.com");
  public static final List<LocationId> TWO = locations("eu-west", "us-east");
  public static final CheckFacts FACTS =
      new CheckFacts(
          "Log in to the shop",
          "web-team",
          Map.of("tier", "critical"),
          URI.create("https://wiki.example.com/runbooks/login"),
          Map.of());

  private Trouble() {}

  public static Subject failing(String check) {
    return new Subject.CheckRule(new CheckId(check), new RuleId("failing"));
  }

  public static List<LocationId> locations(String... names) {
    return Stream.of(names).map(LocationId::new).toList();
  }

  public static Evidence evidence(List<LocationId> locations, @Nullable Finding finding) {
    return new Evidence(locations, 12, finding, "failed in some locations");
  }

  /** Loud, for the owner. */
  public static Begin begin(Subject subject, Severity severity, Instant since) {
    return begin(subject, severity, evidence(TWO, WRONG_ANSWER), since);
  }

  public static Begin begin(Subject subject, Severity severity, Evidence evidence, Instant since) {
    return new Begin(subject, severity, evidence, since, new Delivery(Audience.OWNER, true, false));
  }

  public static Begin forOperators(Subject subject, Severity severity, Instant since) {
    return new Begin(
        subject,
        severity,
        new Evidence(List.of(), 12, null, "no agent answers"),
        since,
        new Delivery(Audience.OPERATORS, true, false));
  }

  public static Change change(Subject subject, String... locations) {
    return new Change(subject, evidence(locations(locations), WRONG_ANSWER));
  }

  public static Resolve resolve(Subject subject, Instant at) {
    return new Resolve(subject, "recovered", at);
  }
}
