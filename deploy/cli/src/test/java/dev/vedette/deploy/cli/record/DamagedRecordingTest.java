// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.deploy.cli.record.format.UnreadableRecordingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedRecordingTest {
  private static final int TRIES = 500;
  private static final Pattern VALUE =
      Pattern.compile("\"[^\"]*\"|\\b[0-9.]+\\b|true|false|\\[\\]");

  /** Names and values out of the recordings are exchanged among themselves, too. */
  private static final List<String> ODD =
      List.of(
          "null",
          "7",
          "-1",
          "1e9",
          "true",
          "[]",
          "[[]]",
          "{}",
          "\"\"",
          "\" \"",
          "\"$(x\"",
          "\"$(secret.A)\"",
          "\"a\\nb: {c\"",
          "\"\\u0000\\u001b[2J\"",
          "\"**\"",
          "\"'\"",
          "\"\\\"\"",
          "\"\\ud800\"",
          "\"https://[::1]:99999/%zz\"",
          "\"xpath///a[\"",
          "\"aria/[role=\\\"x\\\"]\"");

  @ParameterizedTest
  @ValueSource(strings = {"shop-login.recorder.json", "shop-login.codegen.jsonl"})
  void isReadOrRefusedButNeverBreaksTheReader(String name) throws IOException {
    String whole = text(name);
    Random random = new Random(28);
    int read = 0;
    for (int i = 0; i < TRIES; i++) {
      read += isRead(damaged(whole, random)) ? 1 : 0;
    }
    assertThat(read).isBetween(TRIES / 10, TRIES * 9 / 10);
  }

  private static boolean isRead(String recording) {
    try {
      byte[] bytes = recording.getBytes(StandardCharsets.UTF_8);
      RecordedCheck check = RecordedCheck.of("r.json", bytes, new Labels(null, null, null));
      assertThat(check.warnings()).allSatisfy(it -> assertThat(it.toString()).hasLineCount(1));
      return true;
    } catch (UnreadableRecordingException refused) {
      assertThat(refused.problem().toString()).hasLineCount(1).startsWith("r.json:");
      return false;
    } catch (RuntimeException broken) {
      throw new AssertionError("broken by: " + recording, broken);
    }
  }

  private static String damaged(String whole, Random random) {
    String text = whole;
    for (int n = random.nextInt(3); n >= 0; n--) {
      List<MatchResult> values = new ArrayList<>(VALUE.matcher(text).results().toList());
      MatchResult old = values.get(random.nextInt(values.size()));
      String other =
          random.nextInt(3) == 0
              ? values.get(random.nextInt(values.size())).group()
              : ODD.get(random.nextInt(ODD.size()));
      text = text.substring(0, old.start()) + other + text.substring(old.end());
    }
    return text;
  }

  private static String text(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DamagedRecordingTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
