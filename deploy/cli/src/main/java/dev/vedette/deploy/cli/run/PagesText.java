// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.run;

import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.OwnerTime;
import dev.vedette.checks.model.report.PageLoad;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.Vitals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The pages of a browser's run, under the steps in which they were opened. */
record PagesText(
    List<PageVisit> visits, List<PageLoad> loads, List<OwnerTime> owners, Paint paint) {
  private static final int SLOWEST = 3;

  static PagesText of(Detail detail, Paint paint) {
    return detail instanceof Detail.Browser browser
        ? new PagesText(browser.visits(), browser.loads().kept(), browser.owners(), paint)
        : new PagesText(List.of(), List.of(), List.of(), paint);
  }

  /** Of the step with that index. */
  List<String> lines(int step) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < visits.size(); i++) {
      PageVisit visit = visits.get(i);
      if (visit.step() == step) {
        lines.add("    " + visit.url());
        lines.add("    " + paint.faint(vitals(visit.vitals())));
        if (visit.heldUp() != null) {
          lines.add("    " + visit.heldUp().why());
        }
        slowest(i).forEach(load -> lines.add("      " + row(load)));
      }
    }
    return lines;
  }

  /** What other owners had to do with it; nothing when they had not. */
  List<String> others() {
    List<String> lines = new ArrayList<>();
    for (OwnerTime owner : owners) {
      if (!owner.firstParty()) {
        lines.add(
            "third party %s: %d %s, on the critical path for %s"
                .formatted(
                    owner.owner(),
                    owner.requests(),
                    owner.requests() == 1 ? "request" : "requests",
                    Times.fine(owner.critical())));
      }
    }
    return lines;
  }

  private List<PageLoad> slowest(int visit) {
    return loads.stream()
        .filter(load -> load.visit() == visit)
        .sorted(Comparator.comparing((PageLoad load) -> load.timing().duration()).reversed())
        .limit(SLOWEST)
        .toList();
  }

  private String row(PageLoad load) {
    PageLoad.Answered answer = load.answer();
    String status = answer == null ? "no answer" : String.valueOf(answer.status());
    return "%-9s  %s %s → %s"
        .formatted(
            Times.fine(load.timing().duration()),
            load.asked().type(),
            load.asked().url(),
            load.timing().failure() == null ? status : load.timing().failure());
  }

  private static String vitals(Vitals vitals) {
    List<String> figures = new ArrayList<>();
    time(figures, "TTFB", vitals.ttfb());
    time(figures, "FCP", vitals.fcp());
    if (vitals.lcp() != null) {
      time(figures, "LCP", vitals.lcp().time());
    }
    time(figures, "TBT", vitals.tbt());
    if (vitals.cls() != null) {
      figures.add(String.format(Locale.ROOT, "CLS %.3f", vitals.cls()));
    }
    return figures.isEmpty() ? "nothing painted" : String.join(", ", figures);
  }

  private static void time(List<String> figures, String name, @Nullable Duration time) {
    if (time != null) {
      figures.add(name + " " + Times.fine(time));
    }
  }
}
