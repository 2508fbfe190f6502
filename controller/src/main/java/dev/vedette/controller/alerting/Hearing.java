// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.controller.alerting.CheckState.Findings;
import dev.vedette.controller.alerting.Event.AskRefused;
import dev.vedette.controller.alerting.Event.ControlTried;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Event.SlotMissed;
import dev.vedette.controller.alerting.Event.SlotOverdue;
import dev.vedette.controller.alerting.LocationState.Control;
import dev.vedette.controller.alerting.LocationState.Sight;
import dev.vedette.controller.alerting.LocationState.Streak;
import org.jspecify.annotations.Nullable;

/** From an event to what is known of each location. Decides nothing. */
final class Hearing {
  private static final int LONGEST_MESSAGE = 300;

  private Hearing() {}

  /** The state after the event was heard, before any rule looked at it. */
  static CheckState of(Scene before, Event event) {
    CheckState known = inTheDark(before);
    Scene scene = before.with(Asks.outstanding(before.with(known)));
    return switch (event) {
      case RunJudged run -> judged(scene, run);
      case SlotMissed missed -> missed(scene, missed);
      case SlotOverdue overdue -> unseen(scene, scene.state(), overdue.slot());
      case AskRefused refused -> refused(scene.state(), refused);
      case ControlTried tried -> tried(scene.state(), tried);
      case Event.Hushed hushed -> scene.state().with(scene.state().notes().hushed(hushed.hushes()));
      case Event.DependencyHeard heard -> Depending.heard(scene, heard);
      case Event.Redefined redefined ->
          Depending.onlyNamed(scene, scene.state().onlyAt(scene.locations()));
      case Event.Retired retired -> scene.state();
      case Event.Tick tick -> scene.state();
    };
  }

  /**
   * What a dark location said lately is worth nothing; its failures and its silence are its own
   * incident's.
   */
  private static CheckState inTheDark(Scene scene) {
    CheckState state = scene.state();
    if (scene.lights().unlit().isEmpty()) {
      return state;
    }
    for (LocationId location : scene.locations()) {
      LocationState place = state.location(location);
      if (scene.lights().isDark(location) && place.isRestless()) {
        Streak streak = place.failed() > 0 ? place.streak().forgotten() : place.streak();
        Sight sight = place.unseen() > 0 ? place.sight().forgotten() : place.sight();
        state = state.with(location, place.with(streak).with(sight).with(Pace.NONE));
      }
    }
    return state;
  }

  private static CheckState judged(Scene scene, RunJudged run) {
    CheckState state = Asks.without(scene.state(), run.slot());
    boolean usable = run.verdict() != Verdict.ERRORED;
    boolean dark = scene.lights().isDark(run.slot().location());
    if (usable && !(dark && run.verdict() == Verdict.FAILED)) {
      state = counted(scene, state, run);
    }
    return seen(remembered(state, run), run.slot(), usable, true, dark);
  }

  private static CheckState counted(Scene scene, CheckState state, RunJudged run) {
    LocationId location = run.slot().location();
    LocationState place = state.location(location);
    if (!run.slot().due().isAfter(place.streak().judged()) || isBesideThePoint(state, place, run)) {
      return state;
    }
    Streak streak = place.streak().and(run.verdict().isRight(), run.slot().due(), scene.now());
    return state.with(location, place.with(streak).with(paced(scene, place.pace(), run)));
  }

  /** What failed for being too slow is not right again by a run of which nobody knows how slow. */
  private static boolean isBesideThePoint(CheckState state, LocationState place, RunJudged run) {
    Telling failure = state.findings().failure();
    return run.isUnmeasured()
        && place.failed() > 0
        && failure != null
        && failure.finding().cause() == Cause.SLOW;
  }

  private static Pace paced(Scene scene, Pace before, RunJudged run) {
    int kept = DegradedCondition.memory(scene.rules());
    boolean counts = kept > 0 && !scene.lights().isDark(run.slot().location());
    boolean slow = run.verdict() == Verdict.DEGRADED;
    if (!counts) {
      return Pace.NONE;
    }
    return run.isUnmeasured() ? before : before.and(slow, run.slot().due(), kept);
  }

  private static CheckState remembered(CheckState state, RunJudged run) {
    Findings old = state.findings();
    return switch (run.verdict()) {
      case FAILED -> state.with(old.failed(telling(run, old.failure())));
      case ERRORED -> state.with(old.blind(telling(run, old.blindness())));
      case DEGRADED -> state.with(old.slow(telling(run, old.slowness())));
      case PASSED -> state;
    };
  }

  private static @Nullable Telling telling(RunJudged run, @Nullable Telling before) {
    Finding finding = run.finding();
    return finding == null ? null : new Telling(brief(finding), run.run()).unlessSaidBy(before);
  }

  /** Short enough for the row of rule state. */
  private static Finding brief(Finding finding) {
    if (finding.message().length() <= LONGEST_MESSAGE) {
      return finding;
    }
    String start = finding.message().substring(0, LONGEST_MESSAGE - 1) + "…";
    return new Finding(finding.cause(), finding.step(), start, finding.host());
  }

  private static CheckState missed(Scene scene, SlotMissed missed) {
    CheckState state = Asks.without(scene.state(), missed.slot());
    return missed.ours() ? state : unseen(scene, state, missed.slot());
  }

  private static CheckState unseen(Scene scene, CheckState state, Slot slot) {
    boolean dark = scene.lights().isDark(slot.location());
    return seen(state, slot, false, false, dark);
  }

  private static CheckState seen(
      CheckState state, Slot slot, boolean usable, boolean run, boolean dark) {
    LocationState place = state.location(slot.location());
    boolean counts = slot.kind() == SlotKind.SCHEDULED && (usable || !dark);
    if (!counts || !slot.due().isAfter(place.sight().latest())) {
      return state;
    }
    return state.with(slot.location(), place.with(place.sight().and(usable, run, slot.due())));
  }

  private static CheckState refused(CheckState state, AskRefused refused) {
    CheckState rest = Asks.without(state, refused.kind(), refused.location(), refused.at());
    boolean noTargets =
        refused.kind() == SlotKind.CONTROL && refused.reason().equals(Event.NO_TARGETS);
    LocationState place = rest.location(refused.location());
    return noTargets ? rest.with(refused.location(), place.with(Control.NONE)) : rest;
  }

  private static CheckState tried(CheckState state, ControlTried tried) {
    LocationState place = state.location(tried.location());
    if (place.failed() == 0 || provesNothing(state, tried)) {
      return state;
    }
    CheckState rest = Asks.withoutControl(state, tried.location());
    return rest.with(tried.location(), answered(place, tried.answered()));
  }

  private static boolean provesNothing(CheckState state, ControlTried tried) {
    Telling failure = state.findings().failure();
    return failure != null && Hosts.same(failure.finding().host(), tried.host());
  }

  /**
   * Failures from before an answer that was long in coming were perhaps the location's own: they
   * count anew.
   */
  private static LocationState answered(LocationState place, boolean answered) {
    if (!answered) {
      return place.control() == Control.ANSWERED ? place : place.with(Control.UNANSWERED);
    }
    boolean late = place.control() == Control.UNANSWERED;
    LocationState counted = late ? place.with(place.streak().anew()) : place;
    return counted.with(Control.ANSWERED);
  }
}
