// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverTest {
  @TempDir private Path data;

  @Test
  void isUnpackedOnceAndWhatAKilledProcessLeftIsGone() throws Exception {
    Files.createDirectories(data.resolve("playwright.part/package"));
    Path place = data.resolve("playwright");

    Driver.unpackInto(place);
    assertThat(place.resolve("package/package.json")).content().contains(Driver.version());
    Path node = place.resolve("node");
    Files.delete(node);
    Driver.unpackInto(place);

    assertThat(node).doesNotExist();
    assertThat(data.toFile().list()).containsExactlyInAnyOrder("playwright", "playwright.lock");
  }

  @Test
  void leavesTheDriverOfAnotherVersionAlone() throws Exception {
    Path other = data.resolve("playwright/package/package.json");
    Files.createDirectories(other.getParent());
    Files.writeString(other, "{}");

    assertThatThrownBy(() -> Driver.unpackInto(data.resolve("playwright")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("holds something else than this driver");
    assertThat(other).content().isEqualTo("{}");
    assertThat(data.resolve("playwright.part")).doesNotExist();
  }
}
