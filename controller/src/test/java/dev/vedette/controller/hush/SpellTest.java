// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.hush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpellTest {
  private static final Instant T0 = Instant.parse("2026-11-22T03:00:00Z");
  private static final LocationId HERE = Checks.location(1);

  @Test
  void isAboutTheChecksThatAgreeWithEveryPart() {
    assertThat(hold(Spells.login()).isAbout(Checks.demo())).isTrue();
    assertThat(hold(Spells.owner("web-team")).isAbout(Checks.demo())).isTrue();
    assertThat(hold(Spells.owner("orders-team")).isAbout(Checks.demo())).isFalse();
    assertThat(hold(tagged()).isAbout(Checks.demo())).isFalse();
    assertThat(hold(Spells.everyPart()).isAbout(Checks.demo())).isFalse();
  }

  @Test
  void isAboutNoCheckWhenItMeansLocations() {
    Match location = Spells.only(facets(List.of(), List.of(), List.of(), List.of("location")));
    assertThat(hold(location).isAbout(Checks.demo())).isFalse();
    assertThat(hold(location).isAbout(HERE)).isTrue();
    assertThat(
            hold(Spells.only(facets(List.of(), List.of(), List.of(HERE), List.of("location"))))
                .isAbout(Checks.location(2)))
        .isFalse();
    assertThat(
            hold(Spells.only(facets(List.of(), List.of(), List.of(HERE), List.of()))).isAbout(HERE))
        .isFalse();
  }

  @Test
  void marksTheRunsOfItsLocationsUnlessItIsASilenceOrOfCertainIncidents() {
    assertThat(hold(Spells.login()).marks(HERE)).isTrue();
    Match elsewhere =
        Spells.only(facets(List.of(), List.of(), List.of(Checks.location(2)), List.of()));
    assertThat(hold(elsewhere).marks(HERE)).isFalse();
    assertThat(hold(elsewhere).marks(Checks.location(2))).isTrue();
    Match warnings =
        Spells.only(facets(List.of(Severity.WARNING), List.of(), List.of(), List.of()));
    assertThat(hold(warnings).marks(HERE)).isFalse();
    Match rule = Spells.only(facets(List.of(), List.of(Checks.FAILING), List.of(), List.of()));
    assertThat(hold(rule).marks(HERE)).isFalse();
    assertThat(Spells.silence(Spells.login(), T0, Duration.ofHours(1)).marks(HERE)).isFalse();
  }

  @Test
  void itsMatchIsReadAsItWasWritten() {
    String text = MatchCodec.write(Spells.everyPart());
    assertThat(MatchCodec.read(text)).isEqualTo(Spells.everyPart());
    assertThat(MatchCodec.write(Spells.login())).isEqualTo("{\"check\":[\"shop-login\"]}");
  }

  private static Match tagged() {
    return new Match(
        List.of(),
        List.of(),
        Map.of("tier", List.of("one")),
        facets(List.of(), List.of(), List.of(), List.of()));
  }

  private static Match.Facets facets(
      List<Severity> severities,
      List<RuleId> rules,
      List<LocationId> locations,
      List<String> sources) {
    return new Match.Facets(severities, rules, locations, sources);
  }

  private static Spell hold(Match match) {
    return Spells.hold(match, T0, Duration.ofHours(1));
  }
}
