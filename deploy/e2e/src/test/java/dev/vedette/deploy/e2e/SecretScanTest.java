// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case 34 of the faults: planted secrets are in nothing that is kept, shown or sent to people. */
class SecretScanTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final List<String> CHECKS =
      List.of("path", "query", "header", "basic", "bearer", "cookie", "json", "form", "text")
          .stream()
          .map(name -> "leaky-" + name)
          .toList();

  @Test
  void plantedSecretsAreFoundNowhere(@TempDir Path root) throws Exception {
    try (LeakySystem system = LeakySystem.ofHttp(root)) {
      await()
          .atMost(PATIENCE)
          .until(() -> CHECKS.stream().allMatch(check -> system.paged().contains(check)));
      assertThat(Canaries.sent()).allMatch(name -> sent(system, name));

      Map<String, String> shown = new Shown(system).all();
      shown.put("pages sent", system.paged());
      assertThat(shown.values()).anyMatch(text -> text.contains("•••"));
      shown.forEach(SecretScanTest::assertClean);

      system.killController();
      await().atMost(PATIENCE).until(() -> system.written().anyMatch(SecretScanTest::isSpool));
      system.written().forEach(text -> assertClean(text.lines().findFirst().orElse(""), text));
    }
  }

  private static boolean sent(LeakySystem system, String name) {
    return Canaries.in(system.told()).stream().anyMatch(found -> found.startsWith(name + " "));
  }

  private static boolean isSpool(String text) {
    return text.contains("leaky-oauth") && text.contains("\"expectations\"");
  }

  private static void assertClean(String where, String text) {
    assertThat(Canaries.in(text)).as(where).isEmpty();
  }
}
