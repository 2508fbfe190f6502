// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.metrics;

import dev.vedette.checks.model.wire.AgentHealth;
import dev.vedette.checks.model.wire.CalibrationError;
import dev.vedette.controller.dispatch.AgentView;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.function.Supplier;

/** What each live agent last said of itself. */
public final class AgentMetrics implements MultiCollector {
  private static final String ERROR = "vedette_agent_calibration_error_seconds";
  private static final String ERROR_HELP =
      "How far off the agent measured a known delay in the last ten minutes: measured minus true.";
  private static final double MICROS = 1e6;

  private final Supplier<List<AgentView>> agents;

  /** Of the agents that are known now. */
  public AgentMetrics(Supplier<List<AgentView>> agents) {
    this.agents = agents;
  }

  @Override
  public MetricSnapshots collect() {
    Series series = new Series();
    for (AgentView agent : agents.get()) {
      AgentHealth health = agent.about().health();
      if (agent.live() && health != null) {
        write(series, labels(agent), health);
      }
    }
    return series.snapshots();
  }

  private static Labels labels(AgentView agent) {
    return Labels.of("agent", agent.id().value(), "location", agent.location().value());
  }

  private static void write(Series series, Labels labels, AgentHealth health) {
    series.gauge(
        "vedette_agent_degraded",
        "Whether something is wrong with the agent; /api/v1/agents says what.",
        labels,
        !health.degraded().isEmpty());
    CalibrationError error = health.calibration();
    if (error != null) {
      Labels middle = labels.merge(Labels.of("quantile", "0.5"));
      Labels worst = labels.merge(Labels.of("quantile", "0.99"));
      series.gauge(ERROR, ERROR_HELP, middle, error.p50Micros() / MICROS);
      series.gauge(ERROR, ERROR_HELP, worst, error.p99Micros() / MICROS);
    }
  }
}
