// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.run;

import dev.vedette.checks.model.report.Evidence;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.probe.EvidenceShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts what there is to look at into a folder, in one of its own for each run. */
public record FolderEvidence(Path folder) implements EvidenceShelf {

  @Override
  public void put(RunId run, String name, byte[] content) {
    try {
      Files.createDirectories(of(run));
      Files.write(of(run).resolve(name), content);
    } catch (IOException e) {
      // A run is worth more than its pictures; files() tells what is there.
      return;
    }
  }

  /** The files of a run that are there. */
  public List<Path> files(RunReport report) {
    return Evidence.of(report.detail()).stream()
        .map(piece -> of(report.id()).resolve(piece.name()))
        .filter(Files::isRegularFile)
        .toList();
  }

  private Path of(RunId run) {
    return folder.resolve(run.toString());
  }
}
