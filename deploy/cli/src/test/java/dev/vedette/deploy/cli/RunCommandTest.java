// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  @Test
  void saysThatChecksWithoutABrowserLeaveNoTrace() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.yaml"),
            """
            version: 1
            checks:
              - id: a
                type: http
                every: 5m
                locations: all
                owner: me
                steps:
                  - get: http://127.0.0.1:9/
            """);
    Path evidence = folder.resolve("evidence");

    run("run", "--trace", "--evidence=" + evidence, file.toString());

    assertThat(err.toString())
        .contains("No browser check runs here: --trace leaves nothing.")
        .doesNotContain("secret");
    assertThat(evidence).doesNotExist();
  }

  private void run(String... args) {
    Vedette.commandLine()
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(err))
        .execute(args);
  }
}
