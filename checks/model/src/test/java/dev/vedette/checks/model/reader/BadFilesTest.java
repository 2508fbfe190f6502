// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.vedette.checks.model.reader.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadFilesTest {
  private static final Path BAD = Path.of("src/test/resources/bad");
  private static final byte[] SETTINGS = Folder.read(Folder.EXAMPLES).get("vedette.yaml");

  @ParameterizedTest
  @MethodSource("expected")
  void areRefusedWithPlaceAndMend(String line) throws IOException {
    String file = line.substring(0, line.indexOf(':'));
    ReadResult result = read(file, Files.readAllBytes(BAD.resolve(file)));
    assertThat(result.repository()).isEmpty();
    assertThat(result.errors())
        .extracting(problem -> file + problem.toString().substring(problem.path().length()))
        .contains(line);
    assertThat(result.errors()).extracting(Problem::path).containsOnly(nameOf(file));
  }

  @ParameterizedTest
  @MethodSource("ofBrowsers")
  void areToldOfOnce(String line) throws IOException {
    String file = line.substring(0, line.indexOf(':'));
    assertThat(read(file, Files.readAllBytes(BAD.resolve(file))).errors()).hasSize(1);
  }

  @Test
  void areAllExpected() throws IOException {
    try (Stream<Path> files = Files.list(BAD)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(it -> it.endsWith(".yaml"))
              .toList();
      assertThat(expected().stream().map(line -> line.substring(0, line.indexOf(':'))))
          .containsExactlyInAnyOrderElementsOf(names);
      assertThat(names).hasSizeGreaterThan(80);
    }
  }

  @Test
  @Timeout(20)
  void mayBeHugeOrBottomless() {
    assertAll(
        () ->
            assertFirst(
                "version: 1\nabout: " + "x".repeat(4_000_000), "1:1: the file has 3906 KiB"),
        () -> assertFirst("checks:\n" + "  - {}\n".repeat(1_000_000), "1:1: the file has"),
        () ->
            assertFirst("version: 1\nchecks: " + "[".repeat(100_000), "2:28: more than 20 levels"),
        () -> assertFirst("version: 1\nchecks: " + "{a: ".repeat(50_000), "more than 20 levels"),
        () ->
            assertFirst(
                "version: 1\nchecks:\n" + "  - {}\n".repeat(30_000), "3:5: 'id' is missing"));
  }

  @Test
  void areNotToldWithoutEnd() {
    String text = "version: 1\nchecks:\n" + "  - {}\n".repeat(30_000);
    assertThat(read("bad.yaml", text.getBytes(StandardCharsets.UTF_8)).errors()).hasSize(201);
  }

  private static void assertFirst(String text, String expected) {
    ReadResult result = read("bad.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(result.errors().getFirst().toString()).contains(expected);
  }

  static List<String> expected() throws IOException {
    return Files.readAllLines(BAD.resolve("expected.txt"));
  }

  static List<String> ofBrowsers() throws IOException {
    return expected().stream().filter(line -> line.startsWith("browser-")).toList();
  }

  private static ReadResult read(String file, byte[] bytes) {
    Map<String, byte[]> files = new TreeMap<>(Map.of("vedette.yaml", SETTINGS));
    files.put(nameOf(file), bytes);
    return new RepositoryReader().read(files);
  }

  private static String nameOf(String file) {
    return file.startsWith("vedette-") ? "vedette.yaml" : file;
  }
}
