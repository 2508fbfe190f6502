// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.StepReport;
import dev.vedette.checks.model.report.Vitals;
import dev.vedette.controller.web.pages.RunPage.Visit;
import dev.vedette.controller.web.pages.RunPage.VitalFigure;
import dev.vedette.controller.web.vitals.Vital;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Visits with how they felt. */
final class Visits {
  private Visits() {}

  static List<Visit> of(List<PageVisit> visits, List<StepReport> steps) {
    return visits.stream()
        .map(
            visit ->
                new Visit(
                    visit.url(),
                    StepNames.of(steps, visit.step()),
                    Written.time(visit.length()),
                    figures(visit.vitals())))
        .toList();
  }

  private static List<VitalFigure> figures(Vitals vitals) {
    List<VitalFigure> figures = new ArrayList<>();
    for (Vital vital : Vital.values()) {
      Double value = vital.of(vitals);
      if (value != null) {
        figures.add(
            new VitalFigure(
                vital.name(),
                written(vital, value),
                vital.rating(value).word(),
                vital.meaning() + element(vital, vitals)));
      }
    }
    return figures;
  }

  private static String written(Vital vital, double value) {
    return vital == Vital.CLS ? String.format(Locale.ROOT, "%.3f", value) : Written.millis(value);
  }

  private static String element(Vital vital, Vitals vitals) {
    Vitals.LargestPaint paint = vitals.lcp();
    return vital == Vital.LCP && paint != null ? ": " + paint.element() : "";
  }
}
