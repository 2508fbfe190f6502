// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ValidateCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void begin() {
    assertThat(run("init", folder.toString())).isZero();
    assertThat(out.toString()).contains("Next:").contains("vedette validate");
    out.getBuffer().setLength(0);
  }

  @Test
  void findsNothingWrongWithWhatInitWrote() {
    assertThat(run("validate", "--strict", folder.toString())).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("2 files: no errors, no warnings.");
  }

  @Test
  void printsEachErrorOnALineAndCountsThem() throws IOException {
    spoil();
    assertThat(run("validate", folder.toString())).isEqualTo(1);
    assertThat(out.toString().lines())
        .containsExactly(
            folder
                + "/checks/home-page.yaml:12:11: unknown key 'stauts' in the expectations of a"
                + " request; did you mean 'status'?",
            "2 files: 1 error, 0 warnings.");
  }

  @Test
  void takesOneFileOfARepository() throws IOException {
    spoil();
    assertThat(run("validate", folder.resolve("checks/home-page.yaml").toString())).isEqualTo(1);
    assertThat(run("validate", folder.resolve("vedette.yaml").toString())).isZero();
  }

  @Test
  void warningsCountOnlyWhenStrict() throws IOException {
    Path settings = folder.resolve("vedette.yaml");
    Files.writeString(settings, Files.readString(settings).replace("watchdog:", "# watchdog:"));
    assertThat(run("validate", folder.toString())).isZero();
    assertThat(out.toString()).contains("warning: there is no watchdog");
    assertThat(run("validate", "--strict", folder.toString())).isEqualTo(1);
  }

  @Test
  void speaksJsonAndSarif() throws IOException {
    spoil();
    assertThat(run("validate", "--format", "json", folder.toString())).isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.at("/problems/0/line").asInt()).isEqualTo(12);
    assertThat(json.at("/problems/0/mend").asText()).contains("status");
    out.getBuffer().setLength(0);
    assertThat(run("validate", "--format", "sarif", folder.toString())).isEqualTo(1);
    JsonNode sarif = new ObjectMapper().readTree(out.toString());
    assertThat(
            sarif.at("/runs/0/results/0/locations/0/physicalLocation/region/startColumn").asInt())
        .isEqualTo(11);
  }

  @Test
  void saysThatThereIsNothing() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run("validate", empty.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no YAML file").contains("vedette init");
  }

  @Test
  void initOverwritesNothing() throws IOException {
    Path settings = folder.resolve("vedette.yaml");
    Files.writeString(settings, "mine");
    assertThat(run("init", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("already there");
    assertThat(settings).hasContent("mine");
  }

  @Test
  void printsTheSchema() throws IOException {
    assertThat(run("schema")).isZero();
    assertThat(new ObjectMapper().readTree(out.toString()).at("/$defs/http_check").isObject())
        .isTrue();
  }

  private void spoil() throws IOException {
    Path file = folder.resolve("checks/home-page.yaml");
    Files.writeString(file, Files.readString(file).replace("status:", "stauts:"));
  }

  private int run(String... args) {
    CommandLine commands = Vedette.commandLine();
    commands.setOut(new PrintWriter(out, true));
    commands.setErr(new PrintWriter(err, true));
    return commands.execute(args);
  }
}
