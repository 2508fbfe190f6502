// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New definitions that the ledger cannot take over yet. */
class TakeoverTest {
  @TempDir private Path temp;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final List<DefinitionSet> told = new ArrayList<>();
  private boolean works = true;
  private Path checks;

  @BeforeEach
  void writeChecks() {
    checks = temp.resolve("checks");
    CheckFiles.write(checks, "vedette.yaml", CheckFiles.SETTINGS);
    CheckFiles.write(checks, "login.yaml", CheckFiles.check("login", "5m"));
  }

  @Test
  void keepsWhatWasLiveAndTriesAgainAtEachStep() {
    Definitions definitions = started();
    works = false;
    rename();
    definitions.step();
    Instant since = trouble(definitions).since();
    clock.tick(Duration.ofMinutes(1));
    definitions.step();

    assertThat(ids(definitions)).containsExactly("login");
    assertThat(told).hasSize(1);
    assertThat(trouble(definitions).message()).contains("the disk is full");
    assertThat(trouble(definitions).since()).isEqualTo(since);

    works = true;
    definitions.step();
    assertThat(ids(definitions)).containsExactly("sign-in");
    assertThat(told).hasSize(2);
    assertThat(definitions.status().trouble()).isNull();
  }

  @Test
  void goesOnAfterARestartWithWhatWasLiveBefore() {
    started();
    rename();
    works = false;
    Definitions again = definitions(set -> fails(set.find(new CheckId("sign-in")).isPresent()));
    told.clear();
    again.start();
    assertThat(ids(again)).containsExactly("login");
    assertThat(told).hasSize(1);
  }

  @Test
  void tellsNobodyAtTheStartUntilItWorks() {
    works = false;
    Definitions definitions = started();
    assertThat(told).isEmpty();
    works = true;
    definitions.step();
    definitions.step();
    assertThat(told).hasSize(1);
    assertThat(ids(definitions)).containsExactly("login");
  }

  @Test
  void saysWhatItTookOverThoughTheCopyCannotBeKeptAndKeepsItLater() throws Exception {
    Definitions definitions = started();
    Path blocked = temp.resolve("live.zip.new");
    Files.createDirectories(blocked.resolve("in-the-way"));
    rename();
    definitions.step();
    assertThat(ids(definitions)).containsExactly("sign-in");
    assertThat(told).hasSize(2);
    assertThat(trouble(definitions).message()).contains("cannot write");

    Files.delete(blocked.resolve("in-the-way"));
    Files.delete(blocked);
    definitions.step();
    assertThat(definitions.status().trouble()).isNull();
    Files.move(checks, temp.resolve("away"));
    assertThat(ids(started())).containsExactly("sign-in");
  }

  private void rename() {
    CheckFiles.write(
        checks,
        "login.yaml",
        CheckFiles.check("sign-in", "5m").replace("name:", "was: login\n    name:"));
  }

  private Definitions started() {
    told.clear();
    Definitions definitions = definitions(set -> fails(true));
    definitions.start();
    return definitions;
  }

  private void fails(boolean here) {
    if (here && !works) {
      throw new IllegalStateException("the disk is full");
    }
  }

  private Definitions definitions(DefinitionsListener takeover) {
    return new Definitions(
        new FolderSource(checks), temp.resolve("live.zip"), takeover, List.of(told::add), clock);
  }

  private static SourceStatus.Trouble trouble(Definitions definitions) {
    SourceStatus.Trouble trouble = definitions.status().trouble();
    assertThat(trouble).isNotNull();
    return trouble;
  }

  private static List<String> ids(Definitions definitions) {
    return definitions.live().checks().keySet().stream().map(CheckId::value).toList();
  }
}
