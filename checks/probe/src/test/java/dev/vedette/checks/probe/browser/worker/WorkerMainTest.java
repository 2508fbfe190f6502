// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.browser.channel.MessageReader;
import dev.vedette.checks.probe.browser.channel.MessageWriter;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The worker as a process, spoken to through its streams. */
@Tag("browser")
@Timeout(60)
class WorkerMainTest {
  private Process process;
  private MessageReader answers;
  private MessageWriter commands;

  @BeforeEach
  void start() throws IOException {
    WorkerOptions options = Bench.options();
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WorkerMain.class.getName(),
                "--chromium=" + options.chromium(),
                "--sandbox=" + (options.sandbox() ? "on" : "off"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    answers = new MessageReader(process.getInputStream());
    commands = new MessageWriter(process.getOutputStream());
  }

  @AfterEach
  void stop() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Test
  void answersInOrderAndEndsWithItsInput() throws Exception {
    assertThat(answer()).isInstanceOf(Answer.Ready.class);
    commands.write(Bench.openCommand(Map.of(), List.of()));
    commands.write(new Command.Act(new Deed.Goto("data:text/html,<title>Hi</title>"), null, 5_000));
    commands.write(new Command.Look(new Sight.Title(), null, 5_000));
    commands.write(new Command.Close(5_000));

    assertThat(answer()).isInstanceOf(Answer.Done.class);
    assertThat(answer()).isInstanceOf(Answer.Done.class);
    assertThat(((Answer.Seen) answer()).text()).isEqualTo("Hi");
    assertThat(((Answer.Closed) answer()).observed().visits()).hasSize(1);

    List<ProcessHandle> started = process.descendants().toList();
    assertThat(started).isNotEmpty();
    process.getOutputStream().close();
    assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    for (ProcessHandle one : started) {
      one.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void endsInTheMiddleOfACommandWhenItsInputEnds() throws Exception {
    assertThat(answer()).isInstanceOf(Answer.Ready.class);
    commands.write(Bench.openCommand(Map.of(), List.of()));
    assertThat(answer()).isInstanceOf(Answer.Done.class);
    commands.write(new Command.Await(Bench.css("never"), "visible", 50_000));

    process.getOutputStream().close();
    assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void saysThatItsBrowserWentAway() throws Exception {
    assertThat(answer()).isInstanceOf(Answer.Ready.class);
    process
        .descendants()
        .filter(one -> one.info().command().orElse("").contains("chrom"))
        .forEach(ProcessHandle::destroyForcibly);
    commands.write(Bench.openCommand(Map.of(), List.of()));

    assertThat(answer())
        .isInstanceOfSatisfying(
            Answer.Trouble.class,
            trouble -> assertThat(trouble.kind()).isEqualTo(Answer.Trouble.Kind.BROWSER_GONE));
    assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
  }

  private Answer answer() {
    return answers.read(Answer.class);
  }
}
