// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class VedetteTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void suggestsTheOptionWhoseDashesAreMissing() {
    assertThat(run("version")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "vedette: yours: unknown command 'version'. Did you mean --version?"
                + " See vedette --help.\n");
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    assertThat(run("contoller")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("vedette: yours: unknown command 'contoller'. Did you mean controller")
        .endsWith("? See vedette --help.\n")
        .hasLineCount(1);
  }

  @Test
  void suggestsTheOptionThatWasMeant() {
    assertThat(run("fail", "--resaon=x")).isEqualTo(2);
    assertThat(err.toString()).contains("unknown option '--resaon=x'", "--reason").hasLineCount(1);
  }

  @Test
  void saysWhatIsWrongWithAValueOnOneLine() {
    assertThat(run("fail", "--times=many")).isEqualTo(2);
    assertThat(err.toString()).contains("--times", "See vedette fail --help.").hasLineCount(1);
  }

  @Test
  void tellsAnOperatorsErrorAndItsMend() {
    assertThat(run("fail", "--reason=operator")).isEqualTo(3);
    assertThat(err.toString())
        .isEqualTo("vedette: operator's: port 8080 is in use. Give another with --port.\n");
  }

  @Test
  void givesABugAnIdAndKeepsItsMessageAndTraceToItself() {
    assertThat(run("fail", "--reason=bug")).isEqualTo(70);
    assertThat(err.toString())
        .containsPattern(
            "ours: IllegalStateException at VedetteTest.java:\\d+ \\(bug [0-9a-f]{8}\\)")
        .doesNotContain("s3cret")
        .hasLineCount(1);
  }

  @Test
  void showsTheHelpWhenNoCommandIsGiven() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: vedette");
  }

  private int run(String... args) {
    CommandLine commands = Vedette.commandLine();
    commands.addSubcommand(new Fail());
    commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return commands.execute(args);
  }

  @Command(name = "fail")
  static final class Fail implements Callable<Integer> {
    @Option(names = "--reason")
    String reason = "";

    @Option(names = "--times")
    int times;

    @Override
    public Integer call() {
      if (reason.equals("operator")) {
        throw CommandError.operators("port 8080 is in use", "Give another with --port.");
      }
      throw new IllegalStateException("token=s3cret");
    }
  }
}
