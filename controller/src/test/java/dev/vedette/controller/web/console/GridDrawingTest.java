// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.controller.definitions.SampleChecks;
import dev.vedette.controller.web.SampleRuns;
import dev.vedette.controller.web.latest.LatestRuns;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridDrawingTest {
  private final LatestRuns latest = new LatestRuns();

  @Test
  void aRunOfSecondsIsWrittenAsWideAsOneOfMilliseconds() {
    latest.stored(List.of(SampleRuns.lasting(Duration.ofMillis(4_004))));

    Grid grid =
        new GridDrawing(latest)
            .draw(
                SampleChecks.live(
                    SampleChecks.check("shop-health", Duration.ofSeconds(12), "eu-west")));

    assertThat(grid.rows().getFirst().cells().getFirst().latency()).isEqualTo("4.0 s");
  }
}
