// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.model.report.Parties;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.probe.secret.SecretSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderEvidenceTest {
  private static final String CHECK =
      """
      version: 1
      checks:
        - id: home
          type: browser
          every: 1m
          locations: [here]
          owner: web-team
          steps:
            - do: [{goto: "https://shop.example/"}]
      """;

  @TempDir Path folder;

  @Test
  void putsPiecesIntoTheFolderOfTheirRunAndTellsWhichAreThere() throws IOException {
    FolderEvidence shelf = new FolderEvidence(folder.resolve("evidence"));
    RunReport report = report("one.png", "two.txt");

    shelf.put(report.id(), "one.png", new byte[] {1, 2, 3});

    Path file = folder.resolve("evidence").resolve(report.id().toString()).resolve("one.png");
    assertThat(shelf.files(report)).containsExactly(file);
    assertThat(Files.readAllBytes(file)).containsExactly(1, 2, 3);
  }

  @Test
  void aFolderThatCannotBeMadeCostsNoRun() throws IOException {
    Path taken = Files.createFile(folder.resolve("taken"));
    FolderEvidence shelf = new FolderEvidence(taken);
    RunReport report = report("one.png");

    shelf.put(report.id(), "one.png", new byte[] {1});

    assertThat(shelf.files(report)).isEmpty();
  }

  private static RunReport report(String... names) {
    CheckDefinition check =
        new RepositoryReader()
            .readAlone("check.yaml", CHECK.getBytes(StandardCharsets.UTF_8))
            .repository()
            .orElseThrow()
            .checks()
            .getFirst();
    Detail.Browser detail =
        new Detail.Browser(
            "scripted",
            List.of(),
            new Detail.Loads(List.of(), 0),
            Parties.of(List.of()),
            new Detail.Http(List.of(), List.of()),
            List.of(names).stream().map(FolderEvidenceTest::piece).toList());
    return new OneRun(
            (resolved, context) -> new Probed(List.of(), detail, Duration.ZERO, null),
            SecretSource.NONE,
            InstantSource.fixed(Instant.EPOCH),
            () -> 0)
        .of(check, new LocationId("here"));
  }

  private static Evidence piece(String name) {
    return new Evidence(0, Evidence.Kind.SCREENSHOT, name, 3, "ab".repeat(32));
  }
}
