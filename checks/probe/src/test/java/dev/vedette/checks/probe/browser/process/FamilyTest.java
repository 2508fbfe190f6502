// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.browser.process.ProcessTable.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyTest {
  private static final long SELF = ProcessHandle.current().pid();
  private static final long AGENT = 900_000_001;

  private static final Entry AGENT_ITSELF = new Entry(SELF, 1, AGENT, AGENT, 1);
  private static final Entry SIBLING = new Entry(900_000_002, SELF, AGENT, AGENT, 2);
  private static final Entry WORKER = at(900_000_010, SELF, 900_000_010);
  private static final Entry DRIVER = at(900_000_011, 900_000_010, 900_000_010);
  private static final Entry BROWSER = at(900_000_012, 900_000_011, 900_000_012);
  private static final Entry RENDERER = at(900_000_013, 900_000_012, 900_000_012);
  private static final Entry HANDLER = at(900_000_014, 1, 900_000_012);
  private static final Entry STRANGER = at(900_000_015, 1, 900_000_015);

  private static final List<Entry> ALL =
      List.of(AGENT_ITSELF, SIBLING, HANDLER, RENDERER, BROWSER, DRIVER, WORKER, STRANGER);

  @Test
  void holdsChildrenGroupsAndSessions() {
    Family family = new Family(ALL, false);
    family.addAll(List.of(WORKER));

    assertThat(family.members())
        .containsExactlyInAnyOrder(WORKER, DRIVER, BROWSER, RENDERER, HANDLER);
    assertThat(family.groups()).containsExactlyInAnyOrder(900_000_010L, 900_000_012L);
  }

  @Test
  void holdsNoOtherOfTheAgentsOwnGroupAndNeverTheAgent() {
    Entry plain = new Entry(900_000_020, SELF, AGENT, AGENT, 3);
    Family family = new Family(List.of(AGENT_ITSELF, SIBLING, plain), false);
    family.addAll(List.of(plain, AGENT_ITSELF));

    assertThat(family.members()).containsExactly(plain);
  }

  @Test
  void byBirthOnlyHoldsNoneOfTheSameSession() {
    Family family = new Family(ALL, true);
    family.addAll(List.of(BROWSER));

    assertThat(family.members()).containsExactlyInAnyOrder(BROWSER, RENDERER);
  }

  private static Entry at(long pid, long parent, long group) {
    return new Entry(pid, parent, group, group, pid);
  }
}
