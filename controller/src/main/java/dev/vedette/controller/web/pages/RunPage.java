// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.pages;

import dev.vedette.controller.web.console.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run for a person.
 *
 * @param detailed false when steps and detail were lost, or have expired
 * @param chart null when no request was made
 */
public record RunPage(
    Head head,
    boolean detailed,
    List<Step> steps,
    @Nullable Chart chart,
    List<Visit> visits,
    List<OwnerLine> owners,
    Exhibits exhibits) {
  public RunPage {
    steps = List.copyOf(steps);
    visits = List.copyOf(visits);
    owners = List.copyOf(owners);
  }

  /**
   * What is known of every run.
   *
   * @param story who ran it, for which slot
   * @param finding null when there was none
   * @param doubts why the measurement is suspect; empty when it is not
   * @param driver of the browser; empty when there was none
   */
  public record Head(
      String run,
      String trace,
      String check,
      String location,
      Mark mark,
      String duration,
      String started,
      String story,
      @Nullable Trouble finding,
      String doubts,
      String driver) {}

  /**
   * What was wrong.
   *
   * @param step empty when it was not in one
   * @param whose who must mend it
   */
  public record Trouble(String message, String cause, String whose, String step) {}

  /**
   * One step.
   *
   * @param note its finding; empty when there is nothing to say
   */
  public record Step(
      String name, Mark mark, String status, String duration, String note, List<Expected> asked) {
    public Step {
      asked = List.copyOf(asked);
    }
  }

  /** One expectation and what was seen. */
  public record Expected(String what, boolean met, String seen) {}

  /** A page that the browser was on. */
  public record Visit(String url, String step, String length, List<VitalFigure> vitals) {
    public Visit {
      vitals = List.copyOf(vitals);
    }
  }

  /**
   * A vital.
   *
   * @param rating {@code good}, {@code needs-improvement} or {@code poor}
   * @param story what it is, and of which element
   */
  public record VitalFigure(String name, String value, String rating, String story) {}

  /** What one owner's hosts did. */
  public record OwnerLine(
      String owner,
      String colour,
      boolean third,
      int requests,
      String size,
      String critical,
      String blocking,
      String worst) {}
}
