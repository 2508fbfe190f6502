// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.repository.SecretScope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretScenarioTest {
  @TempDir Path folder;
  @AutoClose private PagingWorld world;
  private LocalDate today;

  @BeforeEach
  void open() {
    world = new PagingWorld(folder);
    today = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
  }

  @Test
  void tellsTheOperatorsTwoWeeksBeforeASecretExpires() {
    world.look(Map.of("PROBE", until(today.plusDays(15)), "OTHER", until(null)));
    assertThat(world.pages()).isEmpty();

    world.look(Map.of("PROBE", until(today.plusDays(14)), "OTHER", until(null)));
    world.clock.advance(Duration.ofDays(3));
    world.look(Map.of("PROBE", until(today.plusDays(14)), "OTHER", until(null)));
    assertThat(world.platform().messages()).hasSize(1);
    assertThat(world.platform().messages().getFirst().text().headline())
        .startsWith("WARNING secrets: some expire soon or have expired. Since ");
    assertThat(world.platform().messages().getFirst().text().body())
        .isEqualTo(
            "secret PROBE expires on %s; give the agents a new one, then change its `expires` in vedette.yaml."
                .formatted(today.plusDays(14)));
    assertThat(world.onCall().messages()).isEmpty();
  }

  @Test
  void tellsAnewOnceItHasExpiredAndTakesItBackWhenThereIsAnother() {
    Map<String, SecretScope> old = Map.of("PROBE", until(today));
    world.look(old);
    world.clock.advance(Duration.ofDays(1));
    world.look(old);
    world.look(Map.of("PROBE", until(today.plusDays(90))));

    assertThat(world.platform().actionsAndKeys())
        .containsExactly(
            "TRIGGER vedette:secrets:1:1",
            "TRIGGER vedette:secrets:1:2",
            "RESOLVE vedette:secrets:1:1",
            "RESOLVE vedette:secrets:1:2");
    assertThat(world.platform().messages().get(1).text().body()).contains("PROBE expired on");
  }

  private static SecretScope until(LocalDate lastDay) {
    return new SecretScope(List.of(), List.of(), lastDay);
  }
}
