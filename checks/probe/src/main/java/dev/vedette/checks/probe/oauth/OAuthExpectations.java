// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import dev.vedette.checks.probe.expect.Meanings;
import dev.vedette.checks.probe.expect.Operators;
import dev.vedette.checks.probe.expect.Subject;
import dev.vedette.checks.probe.expect.Wording;
import dev.vedette.checks.probe.scope.CannotException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds an exchange against what the author expects of it. */
record OAuthExpectations(Means means, Facts facts) {

  /**
   * What came of it.
   *
   * @param unmet the subject of the first that is not met; null where all are
   */
  record Checked(List<ExpectationReport> reports, @Nullable String unmet) {
    Checked {
      reports = List.copyOf(reports);
    }
  }

  /**
   * Holds each of them. The session is ended last, whatever the author's order; a refresh comes
   * after what looks at the first tokens.
   */
  Checked check(List<Expectation> expectations) {
    List<Expectation.OAuth> inTurn =
        expectations.stream()
            .map(OAuthExpectations::oauth)
            .sorted(Comparator.comparingInt(OAuthExpectations::turn))
            .toList();
    List<ExpectationReport> reports = new ArrayList<>();
    String unmet = null;
    for (Expectation.OAuth expectation : inTurn) {
      ExpectationReport report = check(expectation);
      reports.add(report);
      if (unmet == null && !report.met()) {
        unmet = expectation.subject();
      }
    }
    return new Checked(reports, unmet);
  }

  private static Expectation.OAuth oauth(Expectation expectation) {
    if (expectation instanceof Expectation.OAuth oauth) {
      return oauth;
    }
    throw CannotException.definition("an oauth step has its expectations under oauth");
  }

  private static int turn(Expectation.OAuth expectation) {
    return switch (expectation.subject()) {
      case "refresh" -> 1;
      case "logout" -> 2;
      default -> 0;
    };
  }

  private ExpectationReport check(Expectation.OAuth expectation) {
    Subject subject = facts.look(expectation.subject());
    boolean met = new Operators(means.scope()).hold(expectation.operators(), subject);
    String what = expectation.subject().replaceFirst("\\.", " ");
    String seen = facts.seen(expectation.subject(), subject);
    String meanings = met ? "" : Meanings.of(expectation.operators(), means.scope());
    return new ExpectationReport(
        what + " " + Wording.of(expectation.operators()), met, shown(seen) + shown(meanings));
  }

  private String shown(String text) {
    return Wording.shorten(means.words().redactor().redact(text));
  }
}
