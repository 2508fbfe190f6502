// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.checks.model.check.Rule.When;
import dev.vedette.controller.alerting.Event.Retired;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Transition.Ask;
import dev.vedette.controller.alerting.Transition.AskOther;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.Transition.Stands;
import dev.vedette.controller.alerting.window.WindowRules;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The rules of a check, as a pure function: equal arguments give equal decisions, for ever.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class Engine {

  /**
   * What follows from {@code event}, which was heard at {@code now}, taken in whole milliseconds.
   */
  public Decision decide(RuleContext context, CheckState state, Event event, Instant now) {
    if (event instanceof Retired retired) {
      return retire(context.definition().id(), state, retired, now);
    }
    Scene before = new Scene(context, state, now.truncatedTo(ChronoUnit.MILLIS));
    Scene scene = before.with(Hearing.of(before, event));
    scene = scene.with(Filling.after(scene, event));
    List<Transition> transitions = new ArrayList<>();
    scene = isAtRest(scene) ? scene : judged(scene, transitions);
    if (event instanceof RunJudged run) {
      scene = scene.with(asked(scene, run, transitions));
    }
    scene = scene.with(standing(scene, transitions));
    return new Decision(scene.state(), transitions, Waking.of(scene));
  }

  private static CheckState asked(Scene scene, RunJudged run, List<Transition> transitions) {
    List<Ask> asks = Asking.of(scene, run);
    List<AskOther> others = Depending.asks(scene, run);
    transitions.addAll(asks);
    transitions.addAll(others);
    return Depending.with(Asks.with(scene.state(), asks), others);
  }

  private static CheckState standing(Scene scene, List<Transition> transitions) {
    Optional<Stands> change = Footings.change(scene);
    change.ifPresent(transitions::add);
    Ties ties = scene.state().notes().ties();
    return change
        .map(stands -> scene.state().with(ties.footing(stands.footing())))
        .orElse(scene.state());
  }

  /**
   * Whether no rule has anything to say, as it is most of the time: none remembers anything, all
   * runs were right and quick, and no rule looks back over a window.
   */
  private static boolean isAtRest(Scene scene) {
    CheckState state = scene.state();
    return state.rules().isEmpty()
        && !state.isRestless()
        && !WindowRules.in(scene.context().definition());
  }

  /** Failing comes before failing-here, which gives way to it. */
  private static Scene judged(Scene before, List<Transition> transitions) {
    Scene scene = before.with(withoutLostRules(before, transitions));
    scene = judged(scene, When.Failing.class::isInstance, transitions);
    return judged(scene, when -> !(when instanceof When.Failing), transitions);
  }

  private static Scene judged(Scene before, Predicate<When> wanted, List<Transition> transitions) {
    Scene scene = before;
    for (Rule rule : scene.rules()) {
      if (wanted.test(rule.when())) {
        scene = scene.with(judged(scene, rule, transitions));
      }
    }
    return scene;
  }

  private static CheckState judged(Scene scene, Rule rule, List<Transition> transitions) {
    boolean calm = scene.state().rule(rule.id()).isCalm();
    return Conditions.of(rule)
        .filter(condition -> !calm || condition.couldBegin(scene))
        .map(condition -> new Episodes(rule, condition, transitions::add).step(scene))
        .map(next -> scene.state().with(rule.id(), next))
        .orElse(scene.state());
  }

  /** Ends all that is open for a check that is no more; its definition may be gone already. */
  public Decision retire(CheckId check, CheckState state, Retired event, Instant now) {
    List<Transition> transitions = new ArrayList<>();
    CheckState left = state;
    for (RuleId rule : state.rules().keySet()) {
      left = ended(left, new Subject.CheckRule(check, rule), event.reason(), now, transitions);
    }
    return new Decision(left, transitions, null);
  }

  /** Ends what is open for rules that the check has no more. */
  private static CheckState withoutLostRules(Scene scene, List<Transition> transitions) {
    if (scene.state().rules().isEmpty()) {
      return scene.state();
    }
    Set<RuleId> lost = new TreeSet<>(scene.state().rules().keySet());
    scene.rules().forEach(rule -> lost.remove(rule.id()));
    CheckState left = scene.state();
    for (RuleId rule : lost) {
      var subject = new Subject.CheckRule(scene.context().definition().id(), rule);
      left = ended(left, subject, "the rule was removed", scene.now(), transitions);
    }
    return left;
  }

  private static CheckState ended(
      CheckState state,
      Subject.CheckRule subject,
      String reason,
      Instant now,
      List<Transition> transitions) {
    if (state.rule(subject.rule()).open() != null) {
      transitions.add(new Resolve(subject, reason, now.truncatedTo(ChronoUnit.MILLIS)));
    }
    return state.with(subject.rule(), RuleState.CALM);
  }
}
