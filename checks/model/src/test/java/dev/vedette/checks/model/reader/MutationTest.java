// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody's hand slipped over: whatever comes, it is a repository or problems. */
class MutationTest {
  private static final Map<String, byte[]> FILES = Folder.read(Folder.EXAMPLES);
  private static final String[] SNIPPETS = {
    "$(",
    ")",
    ",",
    ": ",
    " #",
    "{",
    "}",
    "[",
    "]",
    "\t",
    "\n",
    "- ",
    "&a ",
    "*a",
    "!!x ",
    "null",
    "'",
    "\"",
    "\0",
    "%",
    "~",
    "é",
    "0x1",
    "1e999999999",
    "\uFFFF",
    "<<: "
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  @Timeout(60)
  void neverThrowsAndAlwaysAnswers(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 250; round++) {
      Map<String, byte[]> files = new TreeMap<>(FILES);
      String path =
          files.keySet().stream().skip(random.nextInt(files.size())).findFirst().orElseThrow();
      String text = new String(files.get(path), StandardCharsets.UTF_8);
      for (int slip = random.nextInt(3); slip >= 0; slip--) {
        text = slipped(text, random);
      }
      files.put(path, text.getBytes(StandardCharsets.UTF_8));
      ReadResult result = new RepositoryReader().read(files);
      assertThat(result.repository().isPresent()).as(text).isEqualTo(result.errors().isEmpty());
      assertThat(result.problems())
          .allMatch(it -> it.place().line() > 0 && it.place().column() > 0);
    }
  }

  private static String slipped(String text, Random random) {
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(12));
    String middle =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> text.substring(at, to).repeat(2);
          case 2 -> SNIPPETS[random.nextInt(SNIPPETS.length)];
          default -> SNIPPETS[random.nextInt(SNIPPETS.length)] + text.substring(at, to);
        };
    return text.substring(0, at) + middle + text.substring(to);
  }
}
