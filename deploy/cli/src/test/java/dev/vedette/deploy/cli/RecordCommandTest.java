// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RecordCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path recording;
  private Path check;

  @BeforeEach
  void record() throws IOException {
    recording = folder.resolve("login.json");
    check = folder.resolve("login.yaml");
    Files.writeString(
        recording,
        """
        {"title": "Log in", "steps": [
          {"type": "navigate", "url": "https://shop.example.com/"},
          {"type": "change", "selectors": [["aria/Password"]], "value": "hunter2"}
        ]}
        """);
  }

  @Test
  void printsTheCheckAndBesideItTheSecretsToSet() {
    assertThat(run("record", recording.toString())).isZero();
    assertThat(out.toString())
        .startsWith("# Needs the secret SHOP_PASSWORD: the password\nversion: 1\n")
        .contains("with: $(secret.SHOP_PASSWORD)\n");
    assertThat(err.toString()).contains("VEDETTE_SECRET_SHOP_PASSWORD  the password\n");
    assertThat(out + err.toString()).doesNotContain("hunter2");
  }

  @Test
  void writesACheckThatValidateTakes() throws IOException {
    assertThat(run("init", folder.toString())).isZero();
    Path written = folder.resolve("checks/login.yaml");
    assertThat(run("record", recording.toString(), "-o", written.toString())).isZero();
    assertThat(err.toString()).contains("Wrote " + written);
    out.getBuffer().setLength(0);
    assertThat(run("validate", folder.toString())).isZero();
    assertThat(out.toString()).contains("3 files: no errors");
  }

  @Test
  void overwritesNothingUnlessForced() throws IOException {
    Files.writeString(check, "mine");
    assertThat(run("record", recording.toString(), "-o", check.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("already there").contains("--force").hasLineCount(1);
    assertThat(check).hasContent("mine");
    assertThat(run("record", recording.toString(), "-o", check.toString(), "--force")).isZero();
    assertThat(Files.readString(check)).contains("name: Log in");
  }

  @Test
  void saysOnOneLineWhereARecordingIsWrongAndWritesNothing() throws IOException {
    Files.writeString(recording, "{\"steps\": [\n  {\"type\": \"click\"}\n]}");
    assertThat(run("record", recording.toString(), "-o", check.toString())).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "vedette: yours: "
                + recording
                + ":2:3: 'selectors' is missing here. Record it anew, or add selectors.\n");
    assertThat(check).doesNotExist();
  }

  @Test
  void refusesAnIdThatNoCheckMayHave() {
    assertThat(run("record", recording.toString(), "--id", "Log in")).isEqualTo(2);
    assertThat(err.toString()).contains("'Log in' is not an id").hasLineCount(1);
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    assertThat(run("record", folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("there is no file").hasLineCount(1);
  }

  private int run(String... args) {
    CommandLine commands = Vedette.commandLine();
    commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return commands.execute(args);
  }
}
