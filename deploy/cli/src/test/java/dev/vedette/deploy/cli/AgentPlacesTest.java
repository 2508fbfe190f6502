// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vedette.agent.AgentOptions.Place;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentPlacesTest {
  private static final String URL = "http://127.0.0.1:8080";
  private static final AgentTokenFile TOKENS =
      AgentTokenFile.parse("# ours\neu-west=west-token-west-token\nshared-token-shared-token==\n");

  @Test
  void namesOneAgentAsItIsTold() {
    Place place = places(URL, "probe-1").of(List.of("eu-west")).getFirst();

    assertThat(place.controller()).isEqualTo(URI.create(URL));
    assertThat(String.valueOf(place.agent())).isEqualTo("probe-1");
    assertThat(place.token().reveal()).isEqualTo("west-token-west-token");
  }

  @Test
  void givesEachOfSeveralLocationsItsNameItsUrlAndItsToken() {
    List<Place> both = places(URL, "probe").of(List.of("eu-west=http://127.0.0.1:9", "us-east"));

    assertThat(both)
        .extracting(place -> place.agent() + " " + place.controller())
        .containsExactly("probe-eu-west http://127.0.0.1:9", "probe-us-east " + URL);
    assertThat(both.get(1).token().reveal()).isEqualTo("shared-token-shared-token==");
  }

  @Test
  void wantsAController() {
    assertThatExceptionOfType(CommandError.class)
        .isThrownBy(() -> places(null, null).of(List.of("eu-west")))
        .withMessageContaining("eu-west")
        .satisfies(e -> assertThat(e.mend()).contains("--controller"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8080", "ftp://127.0.0.1", "http://", "http://a b"})
  void refusesWhatIsNoUrl(String url) {
    assertThatExceptionOfType(CommandError.class)
        .isThrownBy(() -> places(url, null).of(List.of("eu-west")))
        .withMessageContaining(url);
  }

  @Test
  void refusesLocationsThatCannotBeOrComeTwice() {
    assertThatExceptionOfType(CommandError.class)
        .isThrownBy(() -> places(URL, null).of(List.of("EU West")));
    assertThatExceptionOfType(CommandError.class)
        .isThrownBy(() -> places(URL, null).of(List.of("a", "a=" + URL)))
        .withMessageContaining("twice");
  }

  @Test
  void wantsATokenAndSaysNeitherItsTextNorItsPlace() {
    AgentTokenFile westOnly = AgentTokenFile.parse("eu-west=west-token-west-token");

    assertThatExceptionOfType(CommandError.class)
        .isThrownBy(() -> new AgentPlaces(URL, null, westOnly, List.of()).of(List.of("us-east")))
        .withMessageContaining("us-east")
        .withMessageNotContaining("west-token");
  }

  @Test
  void allowsAddressesToOneLocationOrToAll() {
    List<Place> places =
        new AgentPlaces(URL, null, TOKENS, List.of("10.0.0.0/8", "eu-west=192.168.7.1"))
            .of(List.of("eu-west", "us-east"));
    InetAddress everywhere = InetAddress.ofLiteral("10.1.2.3");
    InetAddress west = InetAddress.ofLiteral("192.168.7.1");

    assertThat(places).allMatch(place -> place.policy().objection(everywhere).isEmpty());
    assertThat(places.getFirst().policy().objection(west)).isEmpty();
    assertThat(places.getLast().policy().objection(west)).contains("a private range");
  }

  @Test
  void refusesAnAllowanceThatIsNone() {
    assertThatExceptionOfType(CommandError.class)
        .isThrownBy(
            () -> new AgentPlaces(URL, null, TOKENS, List.of("10.0.0.0/33")).of(List.of("eu-west")))
        .withMessageContaining("'10.0.0.0/33' is not a block of addresses");
    assertThatExceptionOfType(CommandError.class)
        .isThrownBy(
            () ->
                new AgentPlaces(URL, null, TOKENS, List.of("mars=10.0.0.1")).of(List.of("eu-west")))
        .withMessageContaining("'mars', which this agent does not serve");
  }

  private static AgentPlaces places(String controller, String id) {
    return new AgentPlaces(controller, id, TOKENS, List.of());
  }
}
