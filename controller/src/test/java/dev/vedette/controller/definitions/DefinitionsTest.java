// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {
  @TempDir Path temp;
  private final List<DefinitionSet> told = new ArrayList<>();
  private Path checks;

  @BeforeEach
  void writeChecks() {
    checks = temp.resolve("checks");
    CheckFiles.write(checks, "vedette.yaml", CheckFiles.SETTINGS);
    CheckFiles.write(checks, "home.yaml", CheckFiles.check("home", "5m"));
  }

  @Test
  void readsAFolderAndTellsOnce() {
    Definitions definitions = started(new FolderSource(checks));
    assertThat(ids(definitions)).containsExactly("home");
    assertThat(told).containsExactly(definitions.live());
    assertThat(check(definitions, "home").commit()).isEqualTo("-");
  }

  @Test
  void namesTheCommitOfAWorkingCopyAndMarksItWhenFilesDiffer() throws Exception {
    String head;
    try (Git git = Git.init().setDirectory(checks.toFile()).call()) {
      git.add().addFilepattern(".").call();
      head = git.commit().setMessage("checks").setAuthor("a", "a@b").setSign(false).call().name();
    }
    Definitions definitions = started(new FolderSource(checks));
    assertThat(check(definitions, "home").commit()).isEqualTo(head);

    CheckFiles.write(checks, "home.yaml", CheckFiles.check("home", "1m"));
    definitions.step();
    assertThat(check(definitions, "home").commit()).isEqualTo(head + "+");
  }

  @Test
  void tellsOfAChangeAndOnlyOfAChange() {
    Definitions definitions = started(new FolderSource(checks));
    definitions.step();
    assertThat(told).hasSize(1);
    CheckFiles.write(checks, "home.yaml", CheckFiles.check("home", "1m"));
    definitions.step();
    assertThat(told).hasSize(2);
    assertThat(check(definitions, "home").definition().cadence().every())
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aBadFileKeepsItsLastGoodVersionWhileOthersMoveOn() {
    Definitions definitions = started(new FolderSource(checks));
    CheckFiles.write(checks, "home.yaml", CheckFiles.check("home", "every now and then"));
    CheckFiles.write(checks, "login.yaml", CheckFiles.check("login", "1m"));
    definitions.step();
    assertThat(ids(definitions)).containsExactly("home", "login");
    assertThat(check(definitions, "home").definition().cadence().every())
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(definitions.status().problems())
        .anyMatch(problem -> problem.isError() && problem.path().equals("home.yaml"));
  }

  @Test
  void theLastGoodVersionOutlivesARestart() {
    started(new FolderSource(checks));
    CheckFiles.write(checks, "home.yaml", "version: [");
    Definitions again = started(new FolderSource(checks));
    assertThat(ids(again)).containsExactly("home");
    assertThat(again.status().problems()).isNotEmpty();
  }

  @Test
  void aSourceThatIsGoneChangesNothingAndIsSaid() {
    Definitions definitions = started(new FolderSource(checks));
    Definitions without = started(new FolderSource(temp.resolve("nowhere")));
    assertThat(ids(without)).isEqualTo(ids(definitions));
    assertThat(without.status().trouble()).isNotNull();
    assertThat(without.status().trouble().message()).contains("there is no folder");
  }

  @Test
  void aLinkIsNotFollowedAndItsFileKeepsItsLastGoodVersion() throws IOException {
    Definitions definitions = started(new FolderSource(checks));
    Path outside = temp.resolve("outside.yaml");
    CheckFiles.write(temp, "outside.yaml", CheckFiles.check("stolen", "1m"));
    Files.delete(checks.resolve("home.yaml"));
    Files.createSymbolicLink(checks.resolve("home.yaml"), outside);
    definitions.step();
    assertThat(ids(definitions)).containsExactly("home");
    assertThat(definitions.status().problems())
        .anyMatch(problem -> problem.what().contains("symbolic link"));
  }

  @Test
  void aHugeFileIsRefusedBySizeAndKeepsItsLastGoodVersion() {
    Definitions definitions = started(new FolderSource(checks));
    CheckFiles.write(
        checks, "home.yaml", CheckFiles.check("home", "1m") + "#".repeat(4 * 1024 * 1024));
    definitions.step();
    assertThat(check(definitions, "home").definition().cadence().every())
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(definitions.status().problems()).anyMatch(problem -> problem.isError());
  }

  @Test
  void everyCheckCarriesTheCommitItCameFrom() {
    String first = CheckFiles.commit(checks);
    Definitions definitions = started(git());
    assertThat(check(definitions, "home").commit()).isEqualTo(first);
    CheckFiles.write(checks, "home.yaml", "version: [");
    CheckFiles.write(checks, "login.yaml", CheckFiles.check("login", "1m"));
    String second = CheckFiles.commit(checks);
    definitions.step();
    assertThat(check(definitions, "login").commit()).isEqualTo(second);
    assertThat(check(definitions, "home").commit()).isEqualTo(first);
  }

  @Test
  void aCommitThatRemovesMostChecksWaitsForApproval() throws IOException {
    for (int i = 0; i < 20; i++) {
      CheckFiles.write(checks, "c" + i + ".yaml", CheckFiles.check("c" + i, "5m"));
    }
    CheckFiles.commit(checks);
    Definitions definitions = started(git());
    assertThat(definitions.live().checks()).hasSize(21);
    for (int i = 0; i < 19; i++) {
      Files.delete(checks.resolve("c" + i + ".yaml"));
    }
    String drastic = CheckFiles.commit(checks);
    definitions.step();
    definitions.step();
    assertThat(definitions.live().checks()).hasSize(21);
    assertThat(definitions.status().held()).isNotNull();
    assertThat(definitions.status().held().removed()).isEqualTo(19);
    definitions.approve(drastic);
    definitions.step();
    assertThat(definitions.live().checks()).hasSize(2);
    assertThat(definitions.status().held()).isNull();
  }

  @Test
  void aCommitThatRenamesMostChecksRemovesNone() throws IOException {
    for (int i = 0; i < 20; i++) {
      CheckFiles.write(checks, "c" + i + ".yaml", CheckFiles.check("c" + i, "5m"));
    }
    CheckFiles.commit(checks);
    Definitions definitions = started(git());
    for (int i = 0; i < 20; i++) {
      String renamed =
          CheckFiles.check("d" + i, "5m").replace("name:", "was: c" + i + "\n    name:");
      CheckFiles.write(checks, "c" + i + ".yaml", renamed);
    }
    CheckFiles.commit(checks);
    definitions.step();
    assertThat(definitions.status().held()).isNull();
    assertThat(ids(definitions)).hasSize(21).contains("d7").doesNotContain("c7");
  }

  @Test
  void aRemoteThatIsGoneIsARetryAndTheChecksGoOn() throws IOException {
    CheckFiles.commit(checks);
    Definitions definitions = started(git());
    Files.move(checks, temp.resolve("elsewhere"));
    definitions.step();
    assertThat(ids(definitions)).containsExactly("home");
    assertThat(definitions.status().trouble()).isNotNull();
    assertThat(definitions.status().trouble().retry()).isTrue();
    Files.move(temp.resolve("elsewhere"), checks);
    definitions.step();
    assertThat(definitions.status().trouble()).isNull();
  }

  private GitSource git() {
    return new GitSource(
        new GitAddress(checks.toString(), "main", ""), temp.resolve("definitions.git"));
  }

  private Definitions started(Source source) {
    Definitions definitions =
        new Definitions(
            source,
            temp.resolve("live.zip"),
            set -> {},
            List.of(told::add),
            new SettableClock(Instant.parse("2026-01-01T00:00:00Z")));
    told.clear();
    definitions.start();
    return definitions;
  }

  private static List<String> ids(Definitions definitions) {
    return definitions.live().checks().keySet().stream().map(CheckId::value).sorted().toList();
  }

  private static LiveCheck check(Definitions definitions, String id) {
    return definitions.live().find(new CheckId(id)).orElseThrow();
  }
}
