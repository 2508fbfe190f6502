// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed into pages that repeat it everywhere is in nothing that is kept, shown or sent. */
@Tag("browser")
class BrowserSecretScanTest {
  private static final Duration PATIENCE = Duration.ofSeconds(240);
  private static final Duration OFTEN = Duration.ofSeconds(1);
  private static final Set<String> PAINTING = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  /** Those that fail at the page that repeats all. */
  private static final Set<String> ECHOED =
      Set.of("typed-text", "typed-kept", "typed-title", "typed-address", "typed-console");

  private static final Set<String> CHECKS =
      Stream.concat(ECHOED.stream(), Stream.of("typed-form", "typed-request", "typed-goto"))
          .collect(Collectors.toSet());

  @Test
  void typedSecretsAreFoundNowhere(@TempDir Path root) throws Exception {
    try (LeakySystem system = LeakySystem.ofBrowser(root)) {
      Shown asking = new Shown(system);
      await()
          .atMost(PATIENCE)
          .pollInterval(OFTEN)
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(seen(asking)).containsAll(CHECKS));
      await().atMost(PATIENCE).until(() -> system.paged().contains("typed-"));
      assertThat(Canaries.in(system.told()))
          .contains("CANARY_TYPED plain", "CANARY_HIDDEN plain", "CANARY_LONG plain");

      Map<String, String> shown = asking.all();
      shown.put("pages sent", system.paged());
      assertThat(shown.values()).anyMatch(text -> text.contains("•••"));
      shown.forEach(BrowserSecretScanTest::assertClean);
      assertThat(pictures(asking, ECHOED))
          .isNotEmpty()
          .allSatisfy(BrowserSecretScanTest::assertMasked);
      assertThat(pictures(asking, CHECKS))
          .allSatisfy(picture -> assertThat(PAINTING).containsAll(picture.chunks()));

      awaitRunUnderWay(system);
      system.killController();
      await()
          .atMost(PATIENCE)
          .until(() -> system.written().anyMatch(BrowserSecretScanTest::isKept));
      system.written().forEach(text -> assertClean(text.lines().findFirst().orElse(""), text));
    }
  }

  /** Whoever asked for the form types into it next, and then waits in vain for a second. */
  private static void awaitRunUnderWay(LeakySystem system) {
    int before = system.told().length();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> system.told().indexOf("/form\n", before) >= 0);
  }

  /** A waterfall that waits at the agent for the controller. */
  private static boolean isKept(String text) {
    return text.startsWith("agent/") && text.contains("waterfall.har\n");
  }

  private static void assertClean(String where, String text) {
    assertThat(Canaries.in(text)).as(where).isEmpty();
  }

  /** The checks of which there is a run with all that there is to look at. */
  private static Set<String> seen(Shown asking) {
    return asking.runs().stream()
        .filter(run -> isWhole(run.path("check").asText(), kinds(asking, run)))
        .map(run -> run.path("check").asText())
        .collect(Collectors.toSet());
  }

  private static boolean isWhole(String check, Set<String> kinds) {
    return kinds.contains("waterfall")
        && kinds.contains("screenshot")
        && (!ECHOED.contains(check) || kinds.containsAll(Set.of("text", "console")));
  }

  private static Set<String> kinds(Shown asking, JsonNode run) {
    return asking.evidence(run.path("run").asText()).stream()
        .map(piece -> piece.path("kind").asText())
        .collect(Collectors.toSet());
  }

  private static List<Picture> pictures(Shown asking, Set<String> checks) {
    return asking.runs().stream()
        .filter(run -> checks.contains(run.path("check").asText()))
        .flatMap(run -> asking.evidence(run.path("run").asText()).stream())
        .filter(piece -> piece.path("kind").asText().equals("screenshot"))
        .map(piece -> new Picture(asking.bytes(piece.path("href").asText())))
        .toList();
  }

  /**
   * The lines of the page that repeat what was typed are, the frame's being one line of text high;
   * of the text that is wider than its box nothing is to be seen beside it; and the line that
   * repeats nothing is to be seen.
   */
  private static void assertMasked(Picture picture) {
    assertThat(IntStream.of(30, 130, 230, 330, 430, 517).filter(y -> !picture.isPaintedOver(y)))
        .isEmpty();
    assertThat(IntStream.range(640, 700).filter(y -> !picture.isBlank(y))).isEmpty();
    assertThat(IntStream.range(600, 630).filter(y -> !picture.isBlank(y))).isNotEmpty();
  }
}
