// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.deploy.demo.site.Breakage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Breakage SCRIPT = new Breakage.Script();
  private static final Breakage LOGIN = new Breakage.Login();

  @Test
  void saysWhatWillBreakAndWhen() {
    assertThat(welcome(List.of(SCRIPT, LOGIN), null))
        .contains("  Breaks    script and login, 30 s from now\n");
    assertThat(welcome(List.of(SCRIPT), Duration.ofMinutes(1)))
        .contains("  Breaks    script, 30 s from now, until 60 s from now\n");
  }

  @Test
  void saysNothingOfItWhereNothingWill() {
    assertThat(welcome(List.of(), null)).doesNotContain("Breaks").contains("edit shop.yaml");
  }

  private static String welcome(List<Breakage> what, @Nullable Duration mendAt) {
    DemoOptions options =
        new DemoOptions(what, new DemoOptions.Schedule(Duration.ofSeconds(30), mendAt), null, 0);
    URI here = URI.create("http://127.0.0.1:8484");
    return Texts.welcome(here, here, Path.of("/tmp/checks"), options);
  }
}
