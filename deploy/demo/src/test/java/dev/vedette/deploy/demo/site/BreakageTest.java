// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BreakageTest {
  @Test
  void readsWhatItWrites() {
    assertThat(Breakage.all())
        .allSatisfy(what -> assertThat(Breakage.parse(what.toString())).isEqualTo(what));
  }

  @Test
  void keepsEdgesAndAgentsApart() {
    assertThat(Breakage.all().stream().map(what -> what.toString().replaceAll(":.*", "")))
        .startsWith("login", "slow", "script", "edge", "edge")
        .endsWith("agent", "agent");
  }

  @Test
  void namesWhatCanBeBroken() {
    assertThatThrownBy(() -> Breakage.parse("everything"))
        .hasMessage(
            "cannot break 'everything'; use login, slow, script, edge:REGION or agent:REGION");
  }

  @Test
  void namesTheRegions() {
    assertThatThrownBy(() -> Breakage.parse("edge:moon")).hasMessageContaining("eu-west");
  }
}
