// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import dev.vedette.checks.probe.oauth.web.Web.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an OAuth exchange ended. */
public sealed interface OAuthOutcome {

  /**
   * With tokens.
   *
   * @param values fields of the token answer, to be saved
   * @param expectations each of them, met or not
   * @param about what findings are about
   * @param age of a token that an earlier run had got; null for one of this run
   */
  record Granted(
      Map<String, Value> values,
      List<ExpectationReport> expectations,
      About about,
      @Nullable Duration age)
      implements OAuthOutcome {
    public Granted {
      values = Map.copyOf(values);
      expectations = List.copyOf(expectations);
    }
  }

  /**
   * A part of the exchange.
   *
   * @param part as findings begin with it: {@code token: }
   * @param place which answered
   */
  record About(String part, Place place) {}

  /**
   * Without.
   *
   * @param message begins with the sub-step, names the error code; may hold secrets
   */
  record Failed(Cause cause, String message, @Nullable String host) implements OAuthOutcome {}
}
