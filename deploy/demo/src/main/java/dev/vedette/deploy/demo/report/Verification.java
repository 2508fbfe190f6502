// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.deploy.demo.report.DemoReport.PageLine;
import dev.vedette.deploy.demo.report.DemoReport.ResolveLine;
import dev.vedette.deploy.demo.site.Breakage;
import java.util.ArrayList;
import java.util.List;

/** Whether what a demo saw is what its breaks should have caused: that, and nothing else. */
public final class Verification {
  private final List<Expected> expected;
  private final boolean mended;
  private final List<String> complaints = new ArrayList<>();

  public Verification(List<Breakage> breakages, boolean mended) {
    this.expected = breakages.stream().flatMap(what -> Expected.of(what).stream()).toList();
    this.mended = mended;
  }

  /** One line for each thing that is not as it should be. */
  public List<String> complaints(JsonNode slots, List<PageLine> pages, List<ResolveLine> resolves) {
    complaints.clear();
    checkBalance(slots);
    expected.forEach(page -> checkPage(page, pages));
    pages.stream()
        .filter(page -> expected.stream().noneMatch(wanted -> wanted.isAbout(page)))
        .forEach(page -> complaints.add("nobody expected this page: " + page.text()));
    checkResolves(resolves);
    return List.copyOf(complaints);
  }

  private void checkBalance(JsonNode slots) {
    long ended =
        slots.path("done").asLong()
            + slots.path("missed").asLong()
            + slots.path("skipped").asLong();
    long planned = slots.path("planned").asLong();
    long open = slots.path("open").asLong();
    if (planned == 0 || planned != ended + open) {
      complaints.add(
          "the ledger does not balance: %d planned, %d ended, %d open"
              .formatted(planned, ended, open));
    }
  }

  private void checkPage(Expected wanted, List<PageLine> pages) {
    List<PageLine> found = pages.stream().filter(wanted::isAbout).toList();
    String about = wanted.check().isEmpty() ? wanted.rule() : wanted.check() + " " + wanted.rule();
    if (found.size() != 1) {
      complaints.add("%d pages for %s, not 1".formatted(found.size(), about));
    }
    found.forEach(
        page ->
            wanted
                .complaints(page)
                .forEach(wrong -> complaints.add("page " + about + " " + wrong)));
  }

  private void checkResolves(List<ResolveLine> resolves) {
    int wanted = mended ? expected.size() : 0;
    if (resolves.size() != wanted) {
      complaints.add("%d resolves, not %d".formatted(resolves.size(), wanted));
    }
  }
}
