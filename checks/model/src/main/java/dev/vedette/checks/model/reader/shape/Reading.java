// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What goes along while a tree is read: where problems go, and the expressions met. */
public final class Reading {
  /** Expressions outside any step. */
  public static final int NO_STEP = -1;

  private final Problems problems;
  private final boolean lenient;
  private final List<Sighting> sightings = new ArrayList<>();
  private final Set<String> savedOnTheWay = new LinkedHashSet<>();
  private int step = NO_STEP;

  private Reading(Problems problems, boolean lenient) {
    this.problems = problems;
    this.lenient = lenient;
  }

  /** Every unknown key is an error. */
  public static Reading strict(Problems problems) {
    return new Reading(problems, false);
  }

  /** Unknown keys are passed over, as on the wire. */
  public static Reading lenient(Problems problems) {
    return new Reading(problems, true);
  }

  public Problems problems() {
    return problems;
  }

  public boolean isLenient() {
    return lenient;
  }

  public void error(Place place, String what, String mend) {
    problems.error(place, what, mend);
  }

  /** What is read from now on belongs to that step. */
  public void enterStep(int index) {
    step = index;
    savedOnTheWay.clear();
  }

  /** A part of the step saves a value, for what is read from now on. */
  public void saves(String name) {
    savedOnTheWay.add(name);
  }

  void saw(Template template, Place place) {
    if (!template.isLiteral()) {
      sightings.add(new Sighting(template, place, step, savedOnTheWay));
    }
  }

  /** The templates with expressions, in the order they were met. */
  public List<Sighting> sightings() {
    return List.copyOf(sightings);
  }

  /**
   * A template with an expression.
   *
   * @param step index of the step it stands in, or {@link #NO_STEP}
   * @param saved names that the same step saved before
   */
  public record Sighting(Template template, Place place, int step, Set<String> saved) {
    public Sighting {
      saved = Set.copyOf(saved);
    }
  }
}
