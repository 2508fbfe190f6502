// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.report.Hop;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.controller.web.pages.Chart.Group;
import dev.vedette.controller.web.pages.Chart.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Draws the exchanges of an HTTP check: a group for each step, a bar by phases for each hop. */
final class HopChart {
  private HopChart() {}

  static Chart of(List<StepReport> steps, List<Hop> hops) {
    Axis axis = new Axis(end(hops));
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      int step = i;
      List<Line> lines =
          hops.stream().filter(hop -> hop.step() == step).map(hop -> line(hop, axis)).toList();
      if (!lines.isEmpty()) {
        groups.add(new Group(steps.get(i).name(), List.of(), lines));
      }
    }
    return new Chart("hops", Written.time(axis.whole()), groups, 0);
  }

  private static Line line(Hop hop, Axis axis) {
    Hop.HttpAnswerFacts answer = hop.answer();
    Hop.HopTiming timing = hop.timing();
    String url = hop.request().url();
    return new Line(
        hop.request().method() + " " + Written.label(url),
        url,
        Objects.requireNonNullElse(Written.host(url), ""),
        "by-phase",
        answer == null ? "no answer" : answer.status() + ", " + Written.size(answer.bodySize()),
        List.of(),
        answer == null || answer.status() >= 400,
        Written.time(timing.duration()),
        axis.bars(timing.begin(), timing.duration(), timing.phases(), false));
  }

  private static Duration end(List<Hop> hops) {
    return hops.stream()
        .map(hop -> hop.timing().begin().plus(hop.timing().duration()))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }
}
