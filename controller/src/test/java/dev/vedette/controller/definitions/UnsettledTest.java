// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.reader.problem.Problem;
import dev.vedette.controller.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that are moved to another file, or renamed there, while that file has errors. */
class UnsettledTest {
  private static final String RENAMED =
      CheckFiles.check("sign-in", "5m").replace("name:", "was: login\n    name:");
  private static final String BAD = RENAMED.replace("5m", "now and then");

  @TempDir private Path temp;
  private Path checks;
  private Definitions definitions;

  @BeforeEach
  void start() {
    checks = temp.resolve("checks");
    CheckFiles.write(checks, "vedette.yaml", CheckFiles.SETTINGS);
    CheckFiles.write(checks, "home.yaml", CheckFiles.check("home", "5m"));
    CheckFiles.write(checks, "login.yaml", CheckFiles.check("login", "5m"));
    definitions =
        new Definitions(
            new FolderSource(checks),
            temp.resolve("live.zip"),
            set -> {},
            List.of(),
            new SettableClock(Instant.parse("2026-01-01T00:00:00Z")));
    definitions.start();
  }

  @Test
  void liveOnUntilTheNewFileIsMended() throws IOException {
    Files.delete(checks.resolve("login.yaml"));
    CheckFiles.write(checks, "sign-in.yaml", BAD);
    definitions.step();
    assertThat(ids()).containsExactly("home", "login");
    assertThat(definitions.status().problems()).anyMatch(Problem::isError);

    CheckFiles.write(checks, "sign-in.yaml", RENAMED);
    definitions.step();
    assertThat(ids()).containsExactly("home", "sign-in");
    assertThat(definitions.status().problems()).noneMatch(Problem::isError);
  }

  @Test
  void liveOnWhenTheNewFileIsNoYamlAtAll() throws IOException {
    Files.delete(checks.resolve("login.yaml"));
    CheckFiles.write(checks, "sign-in.yaml", RENAMED + "\n  - [");
    definitions.step();
    assertThat(ids()).containsExactly("home", "login");
  }

  @Test
  void keepNoOtherCheckFromBeingRemoved() throws IOException {
    Files.delete(checks.resolve("home.yaml"));
    CheckFiles.write(checks, "sign-in.yaml", CheckFiles.check("home-page", "now and then"));
    definitions.step();
    assertThat(ids()).containsExactly("login");
  }

  @Test
  void takeWithThemWhatCameToTheFileThatTheyLeft() throws IOException {
    CheckFiles.write(checks, "login.yaml", CheckFiles.check("home", "5m"));
    Files.delete(checks.resolve("home.yaml"));
    CheckFiles.write(checks, "sign-in.yaml", BAD);
    definitions.step();
    assertThat(ids()).containsExactly("home", "login");
  }

  private List<String> ids() {
    return definitions.live().checks().keySet().stream().map(CheckId::value).sorted().toList();
  }
}
