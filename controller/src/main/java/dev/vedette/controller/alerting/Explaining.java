// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.Rule;
import dev.vedette.controller.alerting.Explanation.ExplainedEvent;
import dev.vedette.controller.alerting.Explanation.ExplainedLocation;
import dev.vedette.controller.alerting.Explanation.ExplainedRule;
import dev.vedette.controller.alerting.Explanation.Standing;
import dev.vedette.controller.alerting.RuleState.Open;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes explanations: a pure function of what the rules know. */
public final class Explaining {
  private Explaining() {}

  /**
   * Explains a check as it stands at {@code now}.
   *
   * @param events the latest, newest first
   */
  public static Explanation of(
      RuleContext context, CheckState state, List<RecordedEvent> events, Instant now) {
    Scene scene = new Scene(context, state, now);
    return new Explanation(
        context.definition().id(),
        QuietWords.of(scene),
        scene.rules().stream().map(rule -> rule(scene, rule)).toList(),
        scene.locations().stream().map(location -> location(scene, location)).toList(),
        events.stream().map(Explaining::event).toList());
  }

  private static ExplainedRule rule(Scene scene, Rule rule) {
    Optional<Condition> condition = Conditions.of(rule);
    if (rule.when() instanceof Rule.When.Expiring) {
      return new ExplainedRule(
          rule.id(),
          Standing.CALM,
          List.of(),
          "one incident for each certificate, whichever checks see it: look at the open incidents");
    }
    if (condition.isEmpty()) {
      return new ExplainedRule(
          rule.id(), Standing.NOT_BUILT, List.of(), "not judged by this version");
    }
    RuleState state = scene.state().rule(rule.id());
    Open open = state.open();
    if (open != null) {
      return new ExplainedRule(
          rule.id(), Standing.OPEN, open.locations(), untilEnd(scene, condition.get(), rule, open));
    }
    String missing = condition.get().missing(scene);
    List<LocationId> locations = condition.get().locations(scene, true);
    return state.heldSince() == null
        ? new ExplainedRule(rule.id(), Standing.CALM, locations, missing)
        : new ExplainedRule(
            rule.id(),
            Standing.HELD,
            locations,
            waiting(scene, rule, condition.get(), state.heldSince()));
  }

  private static String held(Scene scene, Condition condition, Open open) {
    Depending.Hold hold =
        open.paged() ? null : Depending.hold(scene, condition, open.severity(), open.locations());
    return hold == null ? "" : "held: " + hold.words() + "; ";
  }

  private static String waiting(Scene scene, Rule rule, Condition condition, Instant heldSince) {
    Instant ready = heldSince.plus(rule.common().hold());
    Instant until = Depending.waitsUntil(scene, condition, ready);
    return until == null || ready.isAfter(scene.now())
        ? untilSent(rule, heldSince)
        : "waits until " + until + " for word of what it depends on";
  }

  private static String untilEnd(Scene scene, Condition condition, Rule rule, Open open) {
    return "%sopen since %s; %s%s%s"
        .formatted(
            held(scene, condition, open),
            open.since(),
            condition.ending(scene, rule, open),
            flapping(scene, open),
            unpaged(scene, rule, open));
  }

  private static String flapping(Scene scene, Open open) {
    return open.flapping() == null
        ? ""
        : " and none was in trouble for " + Flapping.calm(scene).toMinutes() + " min, as it flaps";
  }

  private static String unpaged(Scene scene, Rule rule, Open open) {
    Instant until = Quiet.until(scene, rule, open.told().severity(), open.locations());
    return open.paged() || until == null ? "" : "; pages nobody until " + until;
  }

  private static String untilSent(Rule rule, Instant heldSince) {
    return rule.common().hold().isZero()
        ? "held, its locations are in doubt; sent marked doubtful at "
            + heldSince.plus(Episodes.LONGEST_HOLD)
        : "must last until " + heldSince.plus(rule.common().hold());
  }

  private static ExplainedLocation location(Scene scene, LocationId location) {
    return new ExplainedLocation(location, scene.lights().of(location), words(scene.at(location)));
  }

  private static String words(LocationState place) {
    String blind = place.unseen() > 0 ? "; no verdict for " + place.unseen() + " slots" : "";
    if (place.failed() > 0) {
      return "failed " + place.failed() + " in a row since " + place.streak().since() + blind;
    }
    return (place.right() > 0 ? "right since " + place.streak().since() : "not heard of yet")
        + blind;
  }

  private static ExplainedEvent event(RecordedEvent recorded) {
    return new ExplainedEvent(recorded.number(), recorded.now(), words(recorded.event()));
  }

  private static String words(Event event) {
    return switch (event) {
      case Event.RunJudged run ->
          run.verdict().name().toLowerCase(Locale.ROOT)
              + " "
              + run.slot()
              + (run.isUnmeasured() ? " (its times are suspect and count for nothing)" : "")
              + (run.finding() == null ? "" : ": " + run.finding().message());
      case Event.SlotMissed missed -> "missed " + missed.slot() + ": " + missed.reason();
      case Event.SlotOverdue overdue -> "overdue " + overdue.slot();
      case Event.AskRefused refused ->
          "no extra run in " + refused.location() + ": " + refused.reason();
      case Event.ControlTried tried ->
          tried.host() + (tried.answered() ? " answers " : " does not answer ") + tried.location();
      case Event.Tick tick -> "time went by, or a light changed";
      case Event.Hushed hushed ->
          hushed.hushes().isEmpty()
              ? "nothing keeps it from paging any more"
              : "kept from paging: "
                  + hushed.hushes().stream().map(Hush::why).collect(Collectors.joining(", "));
      case Event.DependencyHeard heard -> heard.on() + " " + heard.footing().words();
      case Event.Redefined redefined -> "redefined";
      case Event.Retired retired -> retired.reason();
    };
  }
}
