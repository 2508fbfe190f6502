// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import static dev.vedette.controller.definitions.SampleChecks.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.controller.SettableClock;
import dev.vedette.controller.ledger.LedgerSlot;
import dev.vedette.controller.ledger.SlotEnd;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that writes the ledger, at random moments. */
class CrashTest {
  @TempDir Path folder;
  private final Random random = new Random(7);
  private final Set<String> acknowledged = new HashSet<>();
  private Instant now = LedgerWorld.START;

  @Test
  void whatWasAcknowledgedIsThereAndTheLedgerBalancesAfterAKill() throws Exception {
    killAndLook(3);
  }

  @Test
  @Tag("soak")
  void theSameFiftyTimes() throws Exception {
    killAndLook(50);
  }

  private void killAndLook(int rounds) throws Exception {
    for (int i = 0; i < rounds; i++) {
      scribbleAndKill(20 + random.nextInt(400));
      now = now.plus(Duration.ofSeconds(random.nextInt(600)));
      look();
    }
  }

  /** Lets a process write until it has said so many things. */
  private void scribbleAndKill(int lines) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Scribbler.class.getName(),
                folder.toString(),
                now.toString())
            .redirectError(new File(folder.toFile(), "scribbler.log"))
            .start();
    try (BufferedReader said = process.inputReader()) {
      for (int i = 0; i < lines; i++) {
        hear(said.readLine());
      }
      // Through its handle, because the process itself would close what it has said.
      process.toHandle().destroyForcibly();
      process.waitFor();
      // What was still in the pipe was acknowledged too.
      said.lines().filter(line -> line.endsWith("Z")).forEach(this::hear);
    } finally {
      process.destroyForcibly();
    }
  }

  private void hear(String line) {
    String[] words = line.split(" ", 2);
    if (words[0].equals("done")) {
      acknowledged.add(words[1]);
    } else {
      now = Instant.parse(words[1]);
    }
  }

  private void look() {
    try (LedgerWorld world = new LedgerWorld(folder, new SettableClock(now.plusSeconds(60)))) {
      assertThat(integrity(world)).isEqualTo("ok");
      world.deploy(live());
      world.sweep();
      assertThat(done(world)).containsAll(acknowledged);
      assertThat(world.balance().unbalanced()).isEmpty();
      now = now.plusSeconds(60);
    }
  }

  private static String integrity(LedgerWorld world) {
    return world
        .ledger()
        .read(
            tx ->
                Sql.in(tx)
                    .first("pragma integrity_check", row -> row.text("integrity_check"))
                    .orElseThrow());
  }

  private static Set<String> done(LedgerWorld world) {
    return Stream.of("home", "login")
        .flatMap(check -> world.slotsOf(check).stream())
        .filter(slot -> slot.standing().end() instanceof SlotEnd.Done)
        .map(LedgerSlot::slot)
        .map(slot -> slot.check() + " " + slot.due())
        .collect(Collectors.toSet());
  }
}
