// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.RunId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedShelfTest {
  private static final RunId HERE = RunId.parse("019b0a00-0001-7000-8000-000000000001");
  private static final RunId THERE = RunId.parse("019b0a00-0002-7000-8000-000000000001");
  private static final RunId NOBODYS = RunId.parse("019b0a00-0003-7000-8000-000000000001");

  @Test
  void givesEachPieceToTheAgentWhoseRunItIs() {
    List<String> here = new ArrayList<>();
    List<String> there = new ArrayList<>();
    SharedShelf shared = new SharedShelf();
    shared.add(HERE::equals, (run, name, content) -> here.add(name));
    shared.add(THERE::equals, (run, name, content) -> there.add(name));

    shared.put(THERE, "b.png", new byte[1]);
    shared.put(HERE, "a.png", new byte[1]);
    shared.put(NOBODYS, "c.png", new byte[1]);

    assertThat(here).containsExactly("a.png");
    assertThat(there).containsExactly("b.png");
  }
}
