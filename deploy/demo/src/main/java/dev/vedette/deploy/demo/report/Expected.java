// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.report;

import dev.vedette.deploy.demo.report.DemoReport.PageLine;
import dev.vedette.deploy.demo.site.Breakage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one page that a break should cause.
 *
 * @param check empty for a page about a location
 * @param locations all that the page must name, and no other; empty for any
 * @param within seconds after the break
 */
record Expected(String check, String rule, String receiver, List<String> locations, double within) {

  /** The page that this break should cause; empty when it should wake nobody. */
  static Optional<Expected> of(Breakage breakage) {
    return switch (breakage) {
      case Breakage.Login() ->
          Optional.of(new Expected("shop-login", "failing", "owners", List.of(), 30));
      case Breakage.Script() ->
          Optional.of(new Expected("review-widget", "failing", "owners", List.of(), 75));
      case Breakage.Edge(var region) ->
          Optional.of(
              new Expected("shop-home", "failing-here", "owners", List.of(region.id()), 75));
      case Breakage.Agent(var region) ->
          Optional.of(new Expected("", "dark", "operators", List.of(region.id()), 90));
      case Breakage.Slow() -> Optional.empty();
    };
  }

  /** What is wrong with this page, had it been this one; empty when nothing is. */
  List<String> complaints(PageLine page) {
    List<String> complaints = new ArrayList<>();
    if (!page.receiver().equals(receiver)) {
      complaints.add("went to " + page.receiver() + ", not to " + receiver);
    }
    if (!locations.isEmpty() && !page.locations().equals(locations)) {
      complaints.add("names " + page.locations() + ", not " + locations);
    }
    Double seconds = page.secondsAfterBreak();
    if (seconds == null || seconds < 0 || seconds > within) {
      complaints.add("came " + seconds + " s after the break, not within " + within + " s");
    }
    return complaints;
  }

  boolean isAbout(PageLine page) {
    return page.subject().check().equals(check) && page.subject().rule().equals(rule);
  }
}
