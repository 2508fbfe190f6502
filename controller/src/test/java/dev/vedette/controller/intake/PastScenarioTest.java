// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Verdict;
import dev.vedette.controller.alerting.CheckState;
import dev.vedette.controller.alerting.CheckStateCodec;
import dev.vedette.controller.alerting.Checks;
import dev.vedette.controller.alerting.Explanation;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.history.CheckHistory;
import dev.vedette.controller.alerting.history.HistoryReader;
import dev.vedette.controller.alerting.replay.DefinitionsByHash;
import dev.vedette.controller.alerting.replay.Replay;
import dev.vedette.controller.alerting.replay.Versions;
import dev.vedette.controller.definitions.DefinitionSet;
import dev.vedette.controller.definitions.LiveCheck;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was recorded says later what the rules knew then. */
class PastScenarioTest {
  @TempDir Path folder;
  @AutoClose private ControllerWorld world;
  private Explanations explanations;

  @BeforeEach
  void open() {
    world = new ControllerWorld(folder);
    define("timeout: 3s");
    explanations =
        new Explanations(world.store.ledger(), () -> world.live, world.rows, () -> world.now);
  }

  private void define(String... lines) {
    String[] all = Arrays.copyOf(lines, lines.length + 1);
    all[lines.length] = "every: 12s";
    LiveCheck check = new LiveCheck(Versions.of(Checks.LOGIN.value(), all), "-");
    world.live =
        new DefinitionSet(world.live.settings(), Map.of(check.id(), check), world.live.controls());
  }

  @Test
  void explainsThePastAsItWasExplainedThen() throws InterruptedException {
    Map<Instant, Explanation> then = new TreeMap<>();
    for (int second = 0; second < 240; second++) {
      world.verdicts =
          slot ->
              slot.due().isBefore(at(60)) || slot.due().isAfter(at(120))
                  ? Verdict.PASSED
                  : Verdict.FAILED;
      if (second == 90) {
        define("timeout: 3s", "rules: {failing: {at_least: 4}}");
      }
      world.runFor(1);
      then.put(world.now, explanations.of(Checks.LOGIN).orElseThrow());
    }
    assertThat(then.values())
        .anySatisfy(one -> assertThat(one.rules().toString()).contains("OPEN"));
    then.forEach(
        (instant, said) ->
            explanations
                .at(Checks.LOGIN, instant)
                .ifPresentOrElse(
                    again -> assertThat(again).as("at " + instant).isEqualTo(said),
                    () -> assertThat(said.events()).isEmpty()));
    assertThat(explanations.at(Checks.LOGIN, ControllerWorld.START)).isEmpty();
  }

  @Test
  void exportsAHistoryThatLeadsToTheSameStateFromASnapshotOn() throws Exception {
    world.verdicts =
        slot -> slot.due().getEpochSecond() % 97 < 30 ? Verdict.FAILED : Verdict.PASSED;
    world.runFor(1100);
    Instant since = world.now;
    world.runFor(100);
    Path file = folder.resolve("a.history");
    try (OutputStream out = Files.newOutputStream(file)) {
      new HistoryExport(world.store.ledger(), world.rows.events(), () -> world.now)
          .write(out, since);
    }
    String live =
        world.store.ledger().read(tx -> world.rows.states().find(tx, Checks.LOGIN)).stream()
            .map(saved -> CheckStateCodec.write(saved.state()))
            .findFirst()
            .orElseThrow();
    assertThat(last(file)).isEqualTo(live);
  }

  private static String last(Path file) throws IOException {
    try (HistoryReader reader = HistoryReader.open(file)) {
      CheckHistory history = reader.read(reader.entries().getFirst());
      CheckState start = history.state().orElseThrow();
      Replay replay =
          new Replay(history.check(), new DefinitionsByHash(history::definition), start);
      for (RecordedEvent event = history.next(); event != null; event = history.next()) {
        replay.hear(event);
      }
      return CheckStateCodec.write(replay.state().orElseThrow());
    }
  }

  private static Instant at(int second) {
    return ControllerWorld.START.plusSeconds(second);
  }
}
