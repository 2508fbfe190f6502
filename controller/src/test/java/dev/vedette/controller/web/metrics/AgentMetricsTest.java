// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.wire.AgentHealth;
import dev.vedette.checks.model.wire.CalibrationError;
import dev.vedette.controller.dispatch.AgentView;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentMetricsTest {
  @Test
  void tellsOfLiveAgentsThatSpeakOfThemselves() throws IOException {
    CalibrationError error = new CalibrationError(120, 310, 2_500);
    AgentHealth well = new AgentHealth(List.of(), 0, 0, 0, 0, 0, 0, error);
    AgentHealth ill = new AgentHealth(List.of("no disk"), 0, 0, 0, 0, 0, 0, null);
    AgentMetrics metrics =
        new AgentMetrics(
            () -> List.of(view("a", true, well), view("b", true, ill), view("c", false, well)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.builder().build().write(out, metrics.collect());

    assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")))
        .containsExactlyInAnyOrder(
            "vedette_agent_degraded{agent=\"a\",location=\"here\"} 0.0",
            "vedette_agent_degraded{agent=\"b\",location=\"here\"} 1.0",
            "vedette_agent_calibration_error_seconds{agent=\"a\",location=\"here\",quantile=\"0.5\"} 3.1E-4",
            "vedette_agent_calibration_error_seconds{agent=\"a\",location=\"here\",quantile=\"0.99\"} 0.0025");
  }

  private static AgentView view(String agent, boolean live, AgentHealth health) {
    AgentView.About about = new AgentView.About("1", Set.of("http"), health);
    LocationId here = new LocationId("here");
    return new AgentView(new AgentId(agent), here, about, Instant.EPOCH, live);
  }
}
