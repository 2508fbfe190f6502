// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every kind of check: picks the probe, and turns a bug of ours into a finding.
 *
 * @param http carries out HTTP checks
 * @param browser carries out browser checks
 */
public record Probes(Probe http, Probe browser) implements Probe {
  private static final Logger LOG = LoggerFactory.getLogger(Probes.class);

  /** Where there is no browser, for {@code reason}: each of its checks says so. */
  public static Probes withoutBrowser(Probe http, String reason) {
    return new Probes(
        http,
        (check, _) ->
            nothing(check, Cause.AGENT, "no working browser at this location: " + reason));
  }

  @Override
  public Probed probe(ResolvedCheck check, RunContext context) {
    try {
      return switch (check.definition().spec()) {
        case CheckSpec.HttpSpec _ -> http.probe(check, context);
        case CheckSpec.BrowserSpec _ -> browser.probe(check, context);
      };
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("bug in run {} of {}: {}", context.id(), check.definition().id(), Traces.of(e));
      return nothing(check, Cause.INTERNAL, "a bug of Vedette, logged with id " + context.id());
    } catch (OutOfMemoryError e) {
      return nothing(check, Cause.AGENT, "the agent is out of memory; give it more or run less");
    }
  }

  private static Probed nothing(ResolvedCheck check, Cause cause, String message) {
    return new Probed(
        skipped(check.definition()),
        new Detail.None(),
        Duration.ZERO,
        new Finding(cause, null, message, null));
  }

  private static List<StepReport> skipped(CheckDefinition check) {
    return check.spec().stepNames().stream().map(Probes::skipped).toList();
  }

  private static StepReport skipped(String step) {
    return new StepReport(
        step, StepReport.Status.SKIPPED, Duration.ZERO, Duration.ZERO, null, List.of());
  }
}
