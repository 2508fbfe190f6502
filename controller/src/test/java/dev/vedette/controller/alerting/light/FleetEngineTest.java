// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.light;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.controller.alerting.Audience;
import dev.vedette.controller.alerting.Light;
import dev.vedette.controller.alerting.Subject;
import dev.vedette.controller.alerting.Transition;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Resolve;
import dev.vedette.controller.alerting.light.FleetFacts.Voice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FleetEngineTest {
  private static final Instant START = Instant.parse("2026-03-01T03:00:00Z");
  private static final CheckId ONE = new CheckId("control-one");
  private static final CheckId TWO = new CheckId("control-two");

  private final FleetEngine engine = new FleetEngine();
  private final Map<LocationId, Set<CheckId>> controls = new HashMap<>();
  private final Map<LocationId, Voice> voices = new HashMap<>();
  private final Set<LocationId> hushed = new HashSet<>();
  private final List<Transition> told = new ArrayList<>();
  private Fleet fleet = Fleet.UNKNOWN;

  FleetEngineTest() {
    for (int i = 1; i <= 5; i++) {
      controls.put(location(i), Set.of(ONE, TWO));
      voices.put(location(i), Voice.HEARD);
    }
    tick(0);
  }

  @Test
  void isLitUntilSomethingFails() {
    tried(1, ONE, 10, true);

    assertThat(light(1)).isEqualTo(Light.LIT);
  }

  @Test
  void isDoubtfulWhenOneTargetFailsAndTheOtherIsNotKnown() {
    tried(1, ONE, 10, false);

    assertThat(light(1)).isEqualTo(Light.DOUBTFUL);
  }

  @Test
  void isLitWhenOneOfTwoTargetsAnswers() {
    tried(1, ONE, 10, false);
    tried(1, TWO, 10, true);

    assertThat(light(1)).isEqualTo(Light.LIT);
    assertThat(light(2)).isEqualTo(Light.LIT);
  }

  @Test
  void isDarkWhenAllItsTargetsFailAndTellsTheOperatorsOnce() {
    tried(1, ONE, 10, false);
    tried(1, TWO, 10, false);
    tick(16);
    tick(17);

    assertThat(light(1)).isEqualTo(Light.DARK);
    assertThat(told).hasSize(1);
    Begin begin = (Begin) told.getFirst();
    assertThat(begin.subject()).isEqualTo(new Subject.DarkLocation(location(1)));
    assertThat(begin.delivery().audience()).isEqualTo(Audience.OPERATORS);
    assertThat(begin.evidence().summary()).isEqualTo("none of its control targets answers");
  }

  @Test
  void isNeverDarkForASingleTarget() {
    controls.put(location(1), Set.of(ONE));
    tried(1, ONE, 10, false);
    tick(100);

    assertThat(light(1)).isEqualTo(Light.DOUBTFUL);
    assertThat(told).isEmpty();
  }

  @Test
  void isDoubtfulWhenItsAgentsAreSilentAndDarkWhenTheyAreGone() {
    voices.put(location(1), Voice.SILENT);
    tick(15);
    assertThat(light(1)).isEqualTo(Light.DOUBTFUL);

    voices.put(location(1), Voice.GONE);
    tick(30);
    tick(35);

    assertThat(light(1)).isEqualTo(Light.DARK);
    assertThat(((Begin) told.getFirst()).evidence().summary()).isEqualTo("no agent answers");
  }

  @Test
  void resolvesWhenItSeesAgain() {
    voices.put(location(1), Voice.GONE);
    tick(30);
    tick(35);
    voices.put(location(1), Voice.HEARD);
    tick(50);

    assertThat(told.getLast())
        .isEqualTo(
            new Resolve(
                new Subject.DarkLocation(location(1)),
                "the location sees again",
                START.plusSeconds(50)));
  }

  @Test
  void tellsOneIncidentWhenMoreThanHalfGoDarkTogether() {
    for (int i = 1; i <= 3; i++) {
      voices.put(location(i), Voice.GONE);
      tick(30 + i);
    }
    tick(60);

    assertThat(told).hasSize(1);
    assertThat(((Begin) told.getFirst()).subject()).isEqualTo(new Subject.Blindness());
  }

  @Test
  void tellsEachLocationThatIsStillDarkAfterTheBlindness() {
    for (int i = 1; i <= 3; i++) {
      voices.put(location(i), Voice.GONE);
    }
    tick(30);
    voices.put(location(1), Voice.HEARD);
    tick(60);

    assertThat(told.stream().filter(Resolve.class::isInstance)).hasSize(1);
    assertThat(
            told.stream().filter(Begin.class::isInstance).map(begin -> ((Begin) begin).subject()))
        .contains(new Subject.DarkLocation(location(2)), new Subject.DarkLocation(location(3)));
  }

  @Test
  void resolvesTheIncidentOfALocationThatIsRemoved() {
    voices.put(location(1), Voice.GONE);
    tick(30);
    tick(35);
    controls.remove(location(1));
    tick(40);

    assertThat(told.getLast()).isInstanceOf(Resolve.class);
  }

  @Test
  void tellsOfAHushedLocationWhenItIsStillDarkAtTheEnd() {
    hushed.add(location(1));
    voices.put(location(1), Voice.GONE);
    tick(30);
    tick(90);
    assertThat(light(1)).isEqualTo(Light.DARK);
    assertThat(told).isEmpty();

    hushed.clear();
    tick(91);

    assertThat(told).singleElement().isInstanceOf(Begin.class);
  }

  @Test
  void ignoresALookThatComesInAfterALaterOne() {
    tried(1, ONE, 20, true);
    tried(1, ONE, 10, false);

    assertThat(light(1)).isEqualTo(Light.LIT);
  }

  private void tried(int location, CheckId control, int at, boolean answered) {
    decide(new FleetEvent.Tried(location(location), control, START.plusSeconds(at), answered), at);
  }

  private void tick(int at) {
    decide(new FleetEvent.Tick(), at);
  }

  private void decide(FleetEvent event, int at) {
    FleetDecision decision =
        engine.decide(
            new FleetFacts(controls, voices, hushed), fleet, event, START.plusSeconds(at));
    fleet = FleetCodec.read(FleetCodec.write(decision.fleet()));
    told.addAll(decision.transitions());
  }

  private Light light(int location) {
    return fleet.lights().get(location(location));
  }

  private static LocationId location(int number) {
    return new LocationId("l" + number);
  }
}
