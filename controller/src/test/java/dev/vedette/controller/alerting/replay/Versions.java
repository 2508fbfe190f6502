// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.replay;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.ReadResult;
import dev.vedette.checks.model.reader.RepositoryReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Versions of a check as a reader makes them of YAML. */
public final class Versions {
  private static final String ROOT =
      """
      version: 1
      locations:
      %s
      receivers:
        on-call:
          webhook: {url: "https://hooks.example.com/page"}
      operators: on-call
      defaults: {every: 5m}
      routes:
        - to: [on-call]
      """;

  private Versions() {}

  /** The check {@code id} with these lines of YAML, in flow style for instance. */
  public static CheckDefinition of(String id, String... lines) {
    return all(text(id, lines)).getFirst();
  }

  /** As {@link #of} reads it. */
  static String text(String id, String... lines) {
    String check =
        """
        version: 1
        checks:
          - id: %s
            name: Log in
            type: http
            owner: web-team
            locations: all
            steps:
              - get: https://shop.example.com/
        """
            .formatted(id);
    String more =
        List.of(lines).stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
    return check + more;
  }

  /** The checks of one repository. */
  static List<CheckDefinition> all(String... checks) {
    Map<String, byte[]> files = new HashMap<>(Map.of("vedette.yaml", bytes(root(12))));
    for (int i = 0; i < checks.length; i++) {
      files.put("checks/" + i + ".yaml", bytes(checks[i]));
    }
    ReadResult result = new RepositoryReader().read(files);
    return result
        .repository()
        .orElseThrow(() -> new AssertionError(result.problems().toString()))
        .checks();
  }

  private static String root(int locations) {
    return ROOT.formatted(
        IntStream.rangeClosed(1, locations)
            .mapToObj("  l%02d: {name: Place}"::formatted)
            .collect(Collectors.joining("\n")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
