// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.latest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.controller.web.SampleRuns;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestRunsTest {
  private final RunReport run = SampleRuns.http();
  private final CheckId check = run.slot().check();
  private final CheckId renamed = new CheckId("renamed");
  private final LatestRuns latest = new LatestRuns();

  @Test
  void knowsTheRunsOfACheckUnderItsNewId() {
    latest.stored(List.of(run));
    Track before = latest.track(check, run.slot().location());

    latest.renamed(check, renamed);

    assertThat(latest.track(renamed, run.slot().location())).isEqualTo(before);
    assertThat(latest.track(check, run.slot().location())).isEqualTo(Track.EMPTY);
    assertThat(before.latest()).isPresent();
  }
}
