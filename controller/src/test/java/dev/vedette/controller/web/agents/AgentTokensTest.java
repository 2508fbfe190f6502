// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.checks.model.LocationId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentTokensTest {
  private static final LocationId WEST = new LocationId("eu-west");
  private static final LocationId EAST = new LocationId("us-east");
  private static final String ONE = "one-token-0123456789";
  private static final String OTHER = "other-token-0123456789";

  @Test
  void aTokenAloneIsGoodForEveryLocation() {
    AgentTokens tokens = AgentTokens.parse(List.of("# ours", "", ONE));
    assertThat(tokens.grant(ONE))
        .hasValueSatisfying(grant -> assertThat(grant.allows(WEST) && grant.allows(EAST)).isTrue());
  }

  @Test
  void aLocatedTokenIsGoodThereOnly() {
    AgentTokens tokens = AgentTokens.parse(List.of("eu-west=" + ONE, "us-east = " + OTHER));
    assertThat(tokens.grant(ONE).orElseThrow().allows(WEST)).isTrue();
    assertThat(tokens.grant(ONE).orElseThrow().allows(EAST)).isFalse();
    assertThat(tokens.grant(OTHER).orElseThrow().allows(EAST)).isTrue();
  }

  @Test
  void oneTokenMayServeSeveralLocations() {
    AgentTokens tokens = AgentTokens.parse(List.of("eu-west=" + ONE, "us-east=" + ONE));
    assertThat(tokens.grant(ONE).orElseThrow().locations()).containsExactly(WEST, EAST);
  }

  @Test
  void anyOtherTextIsGoodForNothing() {
    AgentTokens tokens = AgentTokens.parse(List.of("eu-west=" + ONE));
    assertThat(tokens.grant("")).isEmpty();
    assertThat(tokens.grant(ONE + "x")).isEmpty();
    assertThat(tokens.grant("eu-west=" + ONE)).isEmpty();
  }

  @Test
  void aTokenOfBase64MayEndInEqualsSigns() {
    AgentTokens tokens = AgentTokens.parse(List.of("abcdefghijklmnopqrstuv=="));
    assertThat(tokens.grant("abcdefghijklmnopqrstuv==")).isPresent();
  }

  @Test
  void aBadLineIsNamedByItsNumberAndNeverShown() {
    assertThatThrownBy(() -> AgentTokens.parse(List.of("", "eu-west=short")))
        .hasMessage("line 2: a token has at least 16 characters");
    assertThatThrownBy(() -> AgentTokens.parse(List.of("# nothing")))
        .hasMessage("it holds no token");
  }
}
