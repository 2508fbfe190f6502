// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastGoodTest {
  private final RepositoryReader reader = new RepositoryReader();
  private final Map<String, byte[]> good = Folder.read(Folder.EXAMPLES);

  @Test
  void keepsTheLastGoodVersionOfABadFileAndTakesTheRest() {
    Map<String, byte[]> now = new HashMap<>(good);
    now.put("home-page.yaml", bytes("version: 1\nchecks: [\n"));
    now.put("checkout.yaml", bytes(text("checkout.yaml").replace("every: 1m", "every: 2m")));
    KeptResult kept = reader.readKeeping(now, good);
    assertThat(kept.problems()).extracting(it -> it.path()).containsOnly("home-page.yaml");
    assertThat(kept.live().get("home-page.yaml")).isEqualTo(good.get("home-page.yaml"));
    assertThat(kept.live().get("checkout.yaml")).isEqualTo(now.get("checkout.yaml"));
    assertThat(kept.repository().orElseThrow().checks()).hasSize(5);
  }

  @Test
  void leavesOutANewBadFile() {
    Map<String, byte[]> now = new HashMap<>(good);
    now.put("new.yaml", bytes("nonsense"));
    KeptResult kept = reader.readKeeping(now, good);
    assertThat(kept.live()).doesNotContainKey("new.yaml");
    assertThat(kept.repository()).isPresent();
  }

  @Test
  void keepsEverythingWhenTheSettingsAreGone() {
    Map<String, byte[]> now = new HashMap<>(good);
    now.remove("vedette.yaml");
    KeptResult kept = reader.readKeeping(now, good);
    assertThat(kept.repository()).isPresent();
    assertThat(kept.problems()).isNotEmpty();
  }

  @Test
  void fallsBackAsAWholeWhenAnUnchangedFileBecomesBad() {
    Map<String, byte[]> now = new HashMap<>(good);
    now.put("a.yaml", bytes(text("home-page.yaml")));
    KeptResult kept = reader.readKeeping(now, good);
    assertThat(kept.repository().orElseThrow().checks()).hasSize(5);
    assertThat(kept.live()).doesNotContainKey("a.yaml");
  }

  @Test
  void hasNothingWhenNothingWasEverGood() {
    KeptResult kept = reader.readKeeping(Map.of("vedette.yaml", bytes("x")), Map.of());
    assertThat(kept.repository()).isEmpty();
    assertThat(kept.live()).isEmpty();
  }

  private String text(String path) {
    return new String(good.get(path), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
