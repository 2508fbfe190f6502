// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultsTest {
  private static final String STEPS = "\n    steps:\n      - get: https://shop.example.com/\n";
  private static final String SETTINGS =
      """
      version: 1
      locations: {here: {}}
      control: ["https://one.example.net/", "https://two.example.org/"]
      defaults: {every: 5m, locations: all, type: http, owner: everybody, tags: {a: "1", b: "2"}}
      receivers: {on-call: {webhook: {url: https://pager.example.com/}}}
      operators: on-call
      routes: [{to: [on-call]}]
      watchdog: {url: https://watch.example.com/}
      """;

  @Test
  void theNearestWinsAndMapsMerge() {
    CheckDefinition check = read("defaults: {every: 2m, tags: {b: \"3\"}}", "timeout: 1s");
    assertThat(check.cadence().every()).hasMinutes(2);
    assertThat(check.identity().about().tags())
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", "1", "b", "3"));
  }

  @Test
  void nullRemovesAtAnyDepth() {
    CheckDefinition check = read("defaults: {tags: {b: null}}", "owner: null");
    assertThat(check.identity().about().owner()).isNull();
    assertThat(check.identity().about().tags()).containsOnlyKeys("a");
  }

  @Test
  void aMistakeInThemIsToldOnceAtItsOwnPlace() {
    ReadResult result = result("defaults: {timeout: 5}", "owner: me");
    assertThat(result.problems())
        .hasSize(1)
        .first()
        .extracting(Problem::toString)
        .asString()
        .startsWith("a.yaml:2:21:");
  }

  @Test
  void windowsFilesAreReadLikeOthers() {
    String text = "version: 1\nchecks:\n  - id: a" + STEPS;
    String windows = "\uFEFF" + text.replace("\n", "\r\n");
    assertThat(read(windows).origin().hash()).isEqualTo(read(text).origin().hash());
  }

  private static CheckDefinition read(String defaults, String key) {
    ReadResult result = result(defaults, key);
    assertThat(result.problems()).isEmpty();
    return result.repository().orElseThrow().checks().getFirst();
  }

  private static ReadResult result(String defaults, String key) {
    return resultOf("version: 1\n" + defaults + "\nchecks:\n  - id: a\n    " + key + STEPS);
  }

  private static CheckDefinition read(String text) {
    return resultOf(text).repository().orElseThrow().checks().getFirst();
  }

  private static ReadResult resultOf(String text) {
    return new RepositoryReader()
        .read(Map.of("vedette.yaml", bytes(SETTINGS), "a.yaml", bytes(text)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
