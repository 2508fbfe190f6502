// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import dev.vedette.checks.model.report.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What is on disk, whoever uses it. */
record FolderScan(Path folder) {
  List<RunId> runs() throws IOException {
    List<RunId> runs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".segment")).sorted().toList()) {
        byte[] data = Files.readAllBytes(file);
        for (Frames.Frame frame : Frames.scan(data).frames()) {
          byte[] whole = Arrays.copyOfRange(data, frame.offset(), frame.offset() + frame.length());
          SpoolRecord.decoded(Frames.payload(whole)).map(SpoolRecord::run).ifPresent(runs::add);
        }
      }
    }
    return runs;
  }
}
