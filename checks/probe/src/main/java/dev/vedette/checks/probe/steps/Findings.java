// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.steps;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.expression.UnresolvedException;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import dev.vedette.checks.probe.scope.CannotException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings that are not the target's. */
public final class Findings {
  private Findings() {}

  /** What the first expectation that is not met wanted and got; null when all are met. */
  public static @Nullable String unmet(List<ExpectationReport> reports) {
    List<ExpectationReport> unmet = reports.stream().filter(report -> !report.met()).toList();
    if (unmet.isEmpty()) {
      return null;
    }
    ExpectationReport first = unmet.getFirst();
    String more = unmet.size() == 1 ? "" : ", and " + (unmet.size() - 1) + " more";
    return "expected " + first.what() + ", saw " + first.seen() + more;
  }

  /** Who must act on what kept a step from being carried out. */
  static Cause cause(RuntimeException e) {
    return switch (e) {
      case CannotException cannot -> cannot.reason();
      case UnresolvedException unresolved ->
          unresolved.missing() == UnresolvedException.Missing.SECRET
              ? Cause.SECRET
              : Cause.DEFINITION;
      default -> Cause.INTERNAL;
    };
  }

  /** What to say of it: for a secret also where to put it. */
  static String message(RuntimeException e) {
    boolean secret =
        e instanceof UnresolvedException unresolved
            && unresolved.missing() == UnresolvedException.Missing.SECRET;
    return secret ? unknownSecret((UnresolvedException) e) : String.valueOf(e.getMessage());
  }

  private static String unknownSecret(UnresolvedException e) {
    String name = e.name();
    return "secret "
        + name
        + " is not known to this agent; set VEDETTE_SECRET_"
        + name
        + " or add its file";
  }

  /** Why a clean-up had nothing to clean up. */
  static Finding neverSaved(String name, String step) {
    return new Finding(Cause.SAVE, step, "not needed: " + name + " was never saved", null);
  }

  /** The same for another cause. */
  static Finding as(Cause cause, Finding finding) {
    return new Finding(cause, finding.step(), finding.message(), finding.host());
  }
}
