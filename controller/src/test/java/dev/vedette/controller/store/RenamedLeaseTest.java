// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import static dev.vedette.controller.definitions.SampleChecks.check;
import static dev.vedette.controller.definitions.SampleChecks.live;
import static dev.vedette.controller.definitions.SampleChecks.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.wire.HandbackReason;
import dev.vedette.controller.SettableClock;
import dev.vedette.controller.dispatch.HeldSlot;
import dev.vedette.controller.dispatch.Lease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent holds a slot of a check that is renamed meanwhile, and goes on saying its old id. */
class RenamedLeaseTest {
  private static final CheckId NEW = new CheckId("front");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(LedgerWorld.START);
  @AutoClose private LedgerWorld world;
  private HeldSlot held;

  @BeforeEach
  void renameWhatIsLeased() {
    world = new LedgerWorld(folder, clock);
    CheckDefinition home = check("home", Duration.ofMinutes(5), "eu");
    world.deploy(live(home));
    while (world.slotsOf("home").isEmpty()) {
      clock.tick(Duration.ofSeconds(1));
      world.plan();
    }
    clock.set(world.slotsOf("home").getFirst().slot().due());
    Lease lease = world.poll("a", "eu").leases().getFirst();
    held = new HeldSlot(lease.slot(), lease.fence());
    clock.tick(Duration.ofSeconds(3));
    world.rename("home", "front", live(renamed(home, "front")));
    world.plan();
  }

  @Test
  void pollsRenewIt() {
    for (int i = 0; i < 5; i++) {
      clock.tick(Duration.ofSeconds(8));
      assertThat(world.poll("a", "eu", held).lost()).isEmpty();
    }
    assertThat(world.poll("b", "eu").leases()).isEmpty();
  }

  @Test
  void whatIsLostIsNamedAsTheAgentNamesIt() {
    clock.tick(Duration.ofSeconds(16));
    Lease second = world.poll("b", "eu").leases().getFirst();
    assertThat(second.slot()).isEqualTo(held.slot().of(NEW));
    assertThat(world.poll("a", "eu", held).lost()).containsExactly(held);
  }

  @Test
  void handedBackItGoesToAnother() {
    int taken =
        world.dispatch.handBack(
            new AgentId("a"), new LocationId("eu"), List.of(held), HandbackReason.DRAINING);
    assertThat(taken).isEqualTo(1);
    assertThat(world.poll("b", "eu").leases())
        .extracting(Lease::slot)
        .containsExactly(held.slot().of(NEW));
  }
}
