// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.PageLoad;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.Vitals;
import dev.vedette.controller.web.pages.Chart.Group;
import dev.vedette.controller.web.pages.Chart.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Draws a browser's waterfall: a group for each visit, a bar for each load. */
final class LoadChart {
  private final Detail.Browser browser;
  private final Owners owners;
  private final Axis axis;

  private LoadChart(Detail.Browser browser) {
    this.browser = browser;
    this.owners = Owners.of(browser.owners());
    this.axis = new Axis(end(browser));
  }

  /** The chart of at most so many loads, the longest; they stay in the order they began. */
  static Chart of(Detail.Browser browser, int most) {
    return new LoadChart(browser).draw(most);
  }

  private Chart draw(int most) {
    List<PageLoad> all = browser.loads().kept();
    List<PageLoad> shown = longest(all, most);
    List<Group> groups = new ArrayList<>();
    for (int visit = 0; visit < browser.visits().size(); visit++) {
      groups.add(group(browser.visits().get(visit), of(visit, shown)));
    }
    groups.add(new Group("Of no page", List.of(), lines(of(-1, shown))));
    return new Chart(
        "loads",
        Written.time(axis.whole()),
        groups.stream().filter(group -> !group.lines().isEmpty()).toList(),
        all.size() - shown.size() + browser.loads().dropped());
  }

  private static List<PageLoad> longest(List<PageLoad> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    return all.stream()
        .sorted(Comparator.comparing((PageLoad load) -> load.timing().duration()).reversed())
        .limit(most)
        .sorted(Comparator.comparing(load -> load.timing().begin()))
        .toList();
  }

  private static List<PageLoad> of(int visit, List<PageLoad> loads) {
    return loads.stream().filter(load -> load.visit() == visit).toList();
  }

  private Group group(PageVisit visit, List<PageLoad> loads) {
    List<Chart.Mark> marks = new ArrayList<>();
    Vitals vitals = visit.vitals();
    if (vitals.fcp() != null) {
      marks.add(new Chart.Mark("fcp", axis.at(visit.begin().plus(vitals.fcp()))));
    }
    if (vitals.lcp() != null) {
      marks.add(new Chart.Mark("lcp", axis.at(visit.begin().plus(vitals.lcp().time()))));
    }
    return new Group(visit.url(), marks, lines(loads));
  }

  private List<Line> lines(List<PageLoad> loads) {
    return loads.stream().map(this::line).toList();
  }

  private Line line(PageLoad load) {
    PageLoad.Asked asked = load.asked();
    PageLoad.LoadTiming timing = load.timing();
    return new Line(
        Written.label(asked.url()),
        asked.url(),
        asked.owner(),
        owners.colour(asked.owner()),
        note(load),
        tags(load),
        isBad(load),
        Written.time(timing.duration()),
        axis.bars(timing.begin(), timing.duration(), timing.phases(), true));
  }

  private List<String> tags(PageLoad load) {
    List<String> tags = new ArrayList<>();
    if (owners.isThird(load.asked().owner())) {
      tags.add("third party");
    }
    if (load.asked().blocking()) {
      tags.add("blocking");
    }
    return tags;
  }

  private static String note(PageLoad load) {
    PageLoad.Answered answer = load.answer();
    String failure = load.timing().failure();
    if (answer == null) {
      return load.asked().type() + ", " + (failure == null ? "no answer" : failure);
    }
    String size = answer.cached() ? "cached" : Written.size(answer.bytes());
    String end = failure == null ? "" : ", " + failure;
    return answer.status() + " " + load.asked().type() + ", " + size + end;
  }

  private static boolean isBad(PageLoad load) {
    PageLoad.Answered answer = load.answer();
    return load.timing().failure() != null || answer == null || answer.status() >= 400;
  }

  private static Duration end(Detail.Browser browser) {
    Stream<Duration> loads =
        browser.loads().kept().stream()
            .map(load -> load.timing().begin().plus(load.timing().duration()));
    Stream<Duration> paints =
        browser.visits().stream()
            .filter(visit -> visit.vitals().lcp() != null)
            .map(visit -> visit.begin().plus(paint(visit.vitals())));
    return Stream.concat(loads, paints).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  private static Duration paint(Vitals vitals) {
    return vitals.lcp() == null ? Duration.ZERO : vitals.lcp().time();
  }
}
