// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vedette.deploy.cli.record.format.UnreadableRecordingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedRecordingTest {
  private static final String OPEN = "{\"type\":\"navigate\",\"url\":\"https://a.example/\"}";

  @ParameterizedTest
  @MethodSource
  void namesThePlaceAndWhatIsWrong(String recording, String place, String what) {
    assertThatExceptionOfType(UnreadableRecordingException.class)
        .isThrownBy(() -> check(recording.getBytes(StandardCharsets.UTF_8)))
        .satisfies(
            bad -> {
              assertThat(bad.problem().place()).hasToString("r.json:" + place);
              assertThat(bad.problem().what()).contains(what);
              assertThat(bad.problem().mend()).isNotBlank();
            });
  }

  static Stream<Arguments> namesThePlaceAndWhatIsWrong() {
    return Stream.of(
        wrong("", "1:1", "empty"),
        wrong("   \n ", "1:1", "empty"),
        wrong("<html>", "1:1", "not JSON"),
        wrong("const puppeteer = require('puppeteer');", "1:1", "not JSON"),
        wrong("{\"steps\": [\n  {\"type\": ", "2:12", "not JSON"),
        wrong("[]", "1:1", "a list, and no recording"),
        wrong("12", "1:1", "a number, and no recording"),
        wrong("null", "1:1", "null, and no recording"),
        wrong("{\"title\": \"x\"}", "1:1", "an object, and no recording"),
        wrong("{\"steps\": {}}", "1:11", "'steps' is an object, not a list"),
        wrong("{\"steps\": []}", "1:1", "nothing was done"),
        wrong("{\"steps\": [1]}", "1:12", "'steps' is a number"),
        wrong("{\"title\": 4, \"steps\": []}", "1:11", "'title' is a number, not a text"),
        wrong("{\"steps\": [], \"steps\": []}", "1:22", "twice"),
        wrong("{\"steps\": [" + OPEN + "]} {\"steps\": []}", "1:61", "second recording"),
        step("{\"typ\": \"click\"}", "'type' is missing"),
        step("{\"type\": 7}", 10, "'type' is a number"),
        step("{\"type\": \"click\"}", "'selectors' is missing"),
        step("{\"type\": \"click\", \"selectors\": []}", 32, "no selector"),
        step("{\"type\": \"click\", \"selectors\": [[]]}", 32, "no selector"),
        step("{\"type\": \"click\", \"selectors\": \"#a\"}", 32, "not a list"),
        step("{\"type\": \"click\", \"selectors\": [[3]]}", 34, "not a text"),
        step("{\"type\": \"navigate\"}", "'url' is missing"),
        step("{\"type\": \"navigate\", \"url\": \"/login\"}", 29, "not a URL"),
        step("{\"type\": \"navigate\", \"url\": \"javascript:1\"}", 29, "not a URL"),
        step("{\"type\": \"change\", \"selectors\": [\"#a\"]}", "'value' is missing"),
        step("{\"type\": \"change\", \"selectors\": [\"#a\"], \"value\": 1}", 50, "not a text"),
        step("{\"type\": \"keyDown\"}", "'key' is missing"),
        step("{\"type\": \"setViewport\", \"width\": 1, \"height\": 600}", "viewport"),
        step(
            "{\"type\": \"setViewport\", \"width\": \"1\", \"height\": 600}",
            34,
            "not a whole number"),
        step(
            "{\"type\": \"hover\", \"selectors\": [\"#a\"], \"assertedEvents\": 1}",
            58,
            "not a list"),
        step(
            "{\"type\": \"hover\", \"selectors\": [\"#a\"], \"frame\": [\"x\"]}",
            50,
            "not a whole number"),
        line("{\"name\": 1}", 10, "'name' is a number"),
        line("{\"name\": \"click\"}", 1, "'locator' is missing"),
        line("{\"name\": \"click\", \"locator\": []}", 30, "not an object"),
        line("{\"name\": \"click\", \"locator\": {\"body\": \"x\"}}", 30, "'kind' is missing"),
        line("{\"name\": \"navigate\"}", 1, "'url' is missing"),
        line("{\"name\": \"navigate\", \"url\": \"about\"}", 29, "not a URL"),
        line(
            "{\"name\": \"fill\", \"locator\": {\"kind\": \"label\", \"body\": \"x\"}}",
            1,
            "'text'"),
        line("{\"name\": \"hover\", \"signals\": {}}", 30, "not a list"),
        line("{\"name\": \"hover\"", 17, "not JSON"),
        line("7", 1, "'line' is a number"),
        wrong(
            "{\"contextOptions\": {\"viewport\": {\"width\": 5}}}", "1:33", "'height' is missing"));
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertThatExceptionOfType(UnreadableRecordingException.class)
        .isThrownBy(() -> check(new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'}))
        .withMessageContaining("UTF-8");
  }

  @Test
  void refusesADeepNest() {
    String deep = "{\"steps\": " + "[".repeat(200) + "]".repeat(200) + "}";
    assertThatExceptionOfType(UnreadableRecordingException.class)
        .isThrownBy(() -> check(deep.getBytes(StandardCharsets.UTF_8)))
        .withMessageContaining("nested");
  }

  @Test
  void refusesAVisitThatFillsMoreThanAFile() {
    String click = "{\"type\":\"click\",\"selectors\":[\"#" + "a".repeat(1000) + "\"]}";
    String many = "{\"steps\": [" + OPEN + ("," + click).repeat(400) + "]}";
    assertThatExceptionOfType(UnreadableRecordingException.class)
        .isThrownBy(() -> check(many.getBytes(StandardCharsets.UTF_8)))
        .withMessageContaining("256 KiB");
  }

  private static Arguments wrong(String recording, String place, String what) {
    return Arguments.of(recording, place, what);
  }

  private static Arguments step(String step, String what) {
    return step(step, 1, what);
  }

  private static Arguments step(String step, int column, String what) {
    return Arguments.of("{\"steps\": [" + OPEN + ",\n" + step + "]}", "2:" + column, what);
  }

  private static Arguments line(String line, int column, String what) {
    return Arguments.of("{\"browserName\": \"chromium\"}\n" + line, "2:" + column, what);
  }

  private static void check(byte[] recording) {
    RecordedCheck.of("r.json", recording, new Labels(null, null, null));
  }
}
