// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSourcesTest {
  @TempDir private Path folder;

  @Test
  void findsASecretInTheEnvironment() {
    SecretSource source = new EnvironmentSecrets(Map.of("VEDETTE_SECRET_KEY", "abc"));

    assertThat(source.find("KEY").orElseThrow().reveal()).isEqualTo("abc");
    assertThat(source.find("OTHER")).isEmpty();
    assertThat(source.toString()).doesNotContain("abc");
  }

  @Test
  void findsASecretInAFileWithoutItsLineEnd() throws IOException {
    Files.writeString(folder.resolve("KEY"), "abc\n");

    assertThat(new FolderSecrets(folder).find("KEY").orElseThrow().reveal()).isEqualTo("abc");
  }

  @Test
  void findsASecretInTheEnvironmentWithoutItsLineEnd() {
    SecretSource source =
        new EnvironmentSecrets(
            Map.of("VEDETTE_SECRET_KEY", "abc\r\n", "VEDETTE_SECRET_TWO", "a\n\n"));

    assertThat(source.find("KEY").orElseThrow().reveal()).isEqualTo("abc");
    assertThat(source.find("TWO").orElseThrow().reveal()).isEqualTo("a\n");
  }

  @Test
  void doesNotLeaveItsFolder() throws IOException {
    Files.writeString(folder.resolve("KEY"), "abc");
    Path below = Files.createDirectory(folder.resolve("below"));

    assertThat(new FolderSecrets(below).find("../KEY")).isEmpty();
  }

  @Test
  void asksOneSourceAfterTheOther() {
    SecretSource first = new EnvironmentSecrets(Map.of("VEDETTE_SECRET_A", "1"));
    SecretSource second =
        new EnvironmentSecrets(Map.of("VEDETTE_SECRET_A", "2", "VEDETTE_SECRET_B", "3"));

    assertThat(first.or(second).find("A").orElseThrow().reveal()).isEqualTo("1");
    assertThat(first.or(second).find("B").orElseThrow().reveal()).isEqualTo("3");
  }
}
