// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.hush;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.repository.Maintenance;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.alerting.Hush;
import dev.vedette.controller.alerting.Hush.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What people may ask for. */
public final class Spells {
  private static final Match.Facets ALL =
      new Match.Facets(List.of(), List.of(), List.of(), List.of());

  private Spells() {}

  /** {@code check: shop-login}. */
  public static Match login() {
    return new Match(List.of(Checks.LOGIN), List.of(), Map.of(), ALL);
  }

  public static Match owner(String owner) {
    return new Match(List.of(), List.of(owner), Map.of(), ALL);
  }

  public static Match only(Match.Facets only) {
    return new Match(List.of(), List.of(), Map.of(), only);
  }

  static Match everyPart() {
    return new Match(
        List.of(new CheckId("a"), new CheckId("b")),
        List.of("web-team"),
        Map.of("tier", List.of("one", "two"), "team", List.of("shop")),
        new Match.Facets(
            List.of(Severity.CRITICAL),
            List.of(new RuleId("failing")),
            List.of(new LocationId("eu-west")),
            List.of("check")));
  }

  /** {@code deploy 1.2}. */
  public static Spell hold(Match match, Instant from, Duration length) {
    return spell(match, from, length, Origin.HOLD);
  }

  public static Spell silence(Match match, Instant from, Duration length) {
    return spell(match, from, length, Origin.SILENCE);
  }

  private static Spell spell(Match match, Instant from, Duration length, Origin origin) {
    return new Spell(
        match,
        from,
        new Hush(Hush.Mode.MUTE, origin, "deploy 1.2", from.plus(length), match.facets()));
  }

  /** {@code Sunday deploy}, in Berlin, for two hours. */
  public static Maintenance sunday(Match match, String starts) {
    return new Maintenance(
        "Sunday deploy",
        match,
        Maintenance.Mode.MUTE,
        new Maintenance.Window(
            LocalDateTime.parse(starts),
            Duration.ofHours(2),
            ZoneId.of("Europe/Berlin"),
            "FREQ=WEEKLY;BYDAY=SU"));
  }
}
