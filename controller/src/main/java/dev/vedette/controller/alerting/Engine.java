// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.Event.Retired;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Transition.Ask;
import dev.vedette.controller.alerting.Transition.Resolve;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    Scene before = new Scene(context, state, now.truncatedTo(ChronoUnit.MILLIS));
    Scene scene = before.with(Hearing.of(before, event));
    List<Transition> transitions = new ArrayList<>();
    scene = scene.with(withoutLostRules(scene, event, transitions));
    if (event instanceof Retired) {
      return new Decision(scene.state(), transitions, null);
    }
    for (Rule rule : inOrder(scene.rules())) {
      scene = scene.with(judged(scene, rule, transitions));
    }
    if (event instanceof RunJudged run) {
      List<Ask> asks = Asking.of(scene, run);
      transitions.addAll(asks);
      scene = scene.with(Asks.with(scene.state(), asks));
    }
    return new Decision(scene.state(), transitions, wake(scene));
  }

  /** Failing before failing-here, which gives way to it. */
  private static List<Rule> inOrder(List<Rule> rules) {
    Comparator<Rule> failingFirst =
        Comparator.comparingInt(rule -> rule.when() instanceof Rule.When.Failing ? 0 : 1);
    return rules.stream().sorted(failingFirst).toList();
  }

  private static CheckState judged(Scene scene, Rule rule, List<Transition> transitions) {
    return Conditions.of(rule)
        .map(condition -> new Episodes(rule, condition, transitions::add).step(scene))
        .map(next -> scene.state().with(rule.id(), next))
        .orElse(scene.state());
  }

  /** Ends what is open for rules that the check has no more. */
  private static CheckState withoutLostRules(
      Scene scene, Event event, List<Transition> transitions) {
    String reason = event instanceof Retired retired ? retired.reason() : "the rule was removed";
    Set<RuleId> live =
        event instanceof Retired
            ? Set.of()
            : scene.rules().stream().map(Rule::id).collect(Collectors.toSet());
    CheckState state = scene.state();
    for (RuleId rule : scene.state().rules().keySet()) {
      if (!live.contains(rule)) {
        if (state.rule(rule).open() != null) {
          Subject subject = new Subject.CheckRule(scene.context().definition().id(), rule);
          transitions.add(new Resolve(subject, reason, scene.now()));
        }
        state = state.with(rule, RuleState.CALM);
      }
    }
    return state;
  }

  private static @Nullable Instant wake(Scene scene) {
    return scene.rules().stream()
        .map(rule -> Episodes.wake(scene, rule))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
