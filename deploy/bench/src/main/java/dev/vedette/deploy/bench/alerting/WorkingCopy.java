// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.alerting;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.ReadResult;
import dev.vedette.checks.model.reader.RepositoryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A folder of equal checks in twelve locations, every five minutes, with the default rules. */
final class WorkingCopy {
  static final int LOCATIONS = 12;

  private static final int CHECKS_PER_FILE = 500;

  private final Map<String, String> files;

  private WorkingCopy(Map<String, String> files) {
    this.files = files;
  }

  static WorkingCopy of(int checks) {
    Map<String, String> files = new TreeMap<>();
    files.put("vedette.yaml", settings());
    for (int first = 0; first < checks; first += CHECKS_PER_FILE) {
      int end = Math.min(checks, first + CHECKS_PER_FILE);
      files.put("checks-%d.yaml".formatted(first), "version: 1\nchecks:\n" + checks(first, end));
    }
    return new WorkingCopy(files);
  }

  private static String settings() {
    String locations =
        IntStream.rangeClosed(1, LOCATIONS)
            .mapToObj("  l%02d: {name: Place}\n"::formatted)
            .collect(Collectors.joining());
    return """
        version: 1
        locations:
        %sdefaults: {every: 5m, timeout: 30s, locations: all, owner: bench}
        receivers:
          nobody:
            webhook: {url: "http://127.0.0.1:9/"}
        operators: nobody
        routes:
          - to: [nobody]
        """
        .formatted(locations);
  }

  private static String checks(int first, int end) {
    return IntStream.range(first, end)
        .mapToObj(
            i ->
                """
                  - id: check-%d
                    name: Check %d
                    type: http
                    steps:
                      - get: https://shop.example.com/
                """
                    .formatted(i, i))
        .collect(Collectors.joining());
  }

  /** As the reader makes them. */
  List<CheckDefinition> checks() {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    ReadResult read = new RepositoryReader().read(bytes);
    return read.repository()
        .orElseThrow(() -> new IllegalStateException("the bench's checks: " + read.problems()))
        .checks();
  }

  /** Writes the files into a folder, which is made. */
  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the checks", e);
    }
  }
}
