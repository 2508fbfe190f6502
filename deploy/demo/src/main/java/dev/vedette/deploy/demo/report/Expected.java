// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.report;

import dev.vedette.deploy.demo.report.DemoReport.PageLine;
import dev.vedette.deploy.demo.site.Breakage;
import java.util.ArrayList;
import java.util.List;

/**
 * A page that a break should cause, once.
 *
 * @param check empty for a page about a location
 * @param locations all that the page must name, and no other; empty for any
 * @param names what its headline must say; empty for anything
 * @param within seconds after the break
 */
record Expected(
    String check,
    String rule,
    String receiver,
    List<String> locations,
    String names,
    double within) {

  private static final String BROWSER = "shop-sign-in";

  /** The pages that this break should cause; none when it should wake nobody. */
  static List<Expected> of(Breakage breakage) {
    return switch (breakage) {
      case Breakage.Login() ->
          List.of(
              new Expected("shop-login", "failing", "owners", List.of(), "", 30),
              new Expected(BROWSER, "failing", "owners", List.of(), "Sign in", 90));
      case Breakage.Script() ->
          List.of(
              new Expected("review-widget", "failing", "owners", List.of(), "", 75),
              new Expected(BROWSER, "failing", "owners", List.of(), "widgets.localhost", 90));
      case Breakage.Edge(var region) ->
          List.of(
              new Expected("shop-home", "failing-here", "owners", List.of(region.id()), "", 75));
      case Breakage.Agent(var region) ->
          List.of(new Expected("", "dark", "operators", List.of(region.id()), "", 90));
      case Breakage.Slow() ->
          List.of(new Expected("catalogue-api", "slow-p75", "owners", List.of(), "", 150));
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
    if (!page.text().contains(names)) {
      complaints.add("says \"" + page.text() + "\", nothing of " + names);
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
