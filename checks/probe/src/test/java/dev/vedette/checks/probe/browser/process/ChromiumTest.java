// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
  @TempDir private Path home;

  @Test
  void isTheNewestThatPlaywrightDownloaded() throws IOException {
    program(".cache/ms-playwright/chromium-999/chrome-linux/chrome");
    Path newest = program(".cache/ms-playwright/chromium-1187/chrome-linux64/chrome");
    Path usual = program("bin/chromium");

    assertThat(find(Map.of("PATH", usual.getParent().toString()))).isEqualTo(newest);
  }

  @Test
  void isTheOneThatTheVariableNamesBeforeAnyOther() throws IOException {
    program(".cache/ms-playwright/chromium-999/chrome-linux/chrome");
    Path named = program("mine/browser");

    assertThat(find(Map.of("VEDETTE_CHROMIUM", named.toString()))).isEqualTo(named);
  }

  @Test
  void isElseTheFirstOfThePath() throws IOException {
    Path first = program("one/google-chrome");
    Path second = program("two/chromium");

    assertThat(find(Map.of("PATH", first.getParent() + ":relative:" + second.getParent())))
        .isEqualTo(first);
  }

  @Test
  void isNotWhatCannotBeExecuted() throws IOException {
    Path plain = Files.writeString(home.resolve("plain"), "no program");

    assertThatThrownBy(() -> find(Map.of("VEDETTE_CHROMIUM", plain.toString())))
        .isInstanceOf(NoBrowserException.class)
        .hasMessageContaining("VEDETTE_CHROMIUM names " + plain);
  }

  @Test
  void hasItsSandboxUnlessForRoot() throws IOException {
    Path named = program("mine/browser");

    Chromium chromium = Chromium.find(home, Map.of("VEDETTE_CHROMIUM", named.toString()));

    assertThat(chromium.sandbox()).isNotEqualTo(System.getProperty("user.name").equals("root"));
  }

  private Path find(Map<String, String> environment) {
    return Chromium.find(home, environment).path();
  }

  private Path program(String name) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
