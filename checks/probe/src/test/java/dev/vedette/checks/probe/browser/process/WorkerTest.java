// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import static dev.vedette.checks.probe.browser.process.Workers.LONG;
import static dev.vedette.checks.probe.browser.process.Workers.assertNothingLeft;
import static dev.vedette.checks.probe.browser.process.Workers.lives;
import static dev.vedette.checks.probe.browser.process.Workers.say;
import static dev.vedette.checks.probe.browser.process.Workers.sayPid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  /** What a shell adds by itself. */
  private static final Set<String> SHELL = Set.of("PWD", "OLDPWD", "SHLVL", "_");

  @TempDir private Path root;
  private Path folder;
  private Worker worker;

  @BeforeEach
  void startWorker() {
    folder = root.resolve("1w");
    worker = Workers.start(folder);
  }

  @AfterEach
  void killWorker() {
    worker.kill("the test ends");
  }

  @Test
  void answersEachCommandAndSaysWhatItIs() {
    assertThat(worker.ask(new Command.Enter(0, 1), LONG)).isInstanceOf(Answer.Done.class);
    assertThat(say(worker, "one")).isEqualTo("one");
    assertThat(say(worker, "two")).isEqualTo("two");
    assertThat(worker.version()).isEqualTo("fake 1.0");
    assertThat(worker.isSandboxed()).isTrue();
    assertThat(worker.isUsable()).isTrue();
  }

  @Test
  void isHungWhenNoAnswerComesAndOfNoUseAfter() {
    assertThatThrownBy(() -> worker.ask(FakeWorker.word("hang"), SHORT))
        .isInstanceOf(WorkerHung.class)
        .hasMessageContaining("200 ms");

    assertThat(worker.isUsable()).isFalse();
    assertThatThrownBy(() -> worker.ask(FakeWorker.word("one"), LONG))
        .isInstanceOf(WorkerGone.class);
  }

  @Test
  void isHungWhenItDoesNotEvenReadALongCommand() throws Exception {
    Workers.signal("STOP", worker.pid());

    assertThatThrownBy(() -> worker.ask(FakeWorker.word("x".repeat(1_000_000)), SHORT))
        .isInstanceOf(WorkerHung.class);
    worker.kill("hung");

    assertNothingLeft(folder);
  }

  @Test
  void isGoneWhenItsProcessEnds() {
    assertThatThrownBy(() -> worker.ask(FakeWorker.word("die"), LONG))
        .isInstanceOf(WorkerGone.class)
        .hasMessage("the browser worker ended");
  }

  @Test
  void isGoneWhenItSaysSomethingElse() {
    assertThatThrownBy(() -> worker.ask(FakeWorker.word("garbage"), LONG))
        .isInstanceOf(WorkerGone.class)
        .hasMessageContaining("a message of ");
  }

  @Test
  void isGoneForAThreadThatIsInterruptedWhichStaysSo() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> worker.ask(FakeWorker.word("hang"), LONG))
        .isInstanceOf(WorkerGone.class);
    worker.kill("interrupted");

    assertThat(Thread.interrupted()).isTrue();
    assertNothingLeft(folder);
  }

  @Test
  void neverWaitsForAReaderOfItsStandardError() {
    assertThat(say(worker, "flood")).isEqualTo("flooded");
  }

  @Test
  void seesNothingOfTheAgentsEnvironment() {
    List<String> names =
        Stream.of(say(worker, "environment").replaceAll("[{}]", "").split(", "))
            .map(entry -> entry.substring(0, entry.indexOf('=')))
            .filter(name -> !SHELL.contains(name))
            .toList();

    assertThat(names)
        .containsExactlyInAnyOrder("PATH", "HOME", "TMPDIR", "LANG", "VEDETTE_BROWSER_WORKER");
  }

  @Test
  void keepsAllItsFilesInItsFolderAndLeavesNone() {
    assertThat(say(worker, "tmpdir")).isEqualTo(folder.toString());
    assertThat(say(worker, "files")).startsWith(folder.toString());

    worker.kill("done");

    assertNothingLeft(folder);
    assertThat(Path.of("/usr")).isNotEmptyDirectory();
  }

  @Test
  void takesEverythingThatItStartedWithIt() {
    long browser = sayPid(worker, "browser");
    long stopped = sayPid(worker, "stopped");
    long handler = sayPid(worker, "crash-handler");
    assertThat(lives(browser) && lives(stopped) && lives(handler)).isTrue();

    Duration took = timeOfKill();

    assertThat(lives(browser) || lives(stopped) || lives(handler)).isFalse();
    assertNothingLeft(folder);
    assertThat(took).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void takesWhatItStartedThoughItIsStoppedItself() throws Exception {
    long browser = sayPid(worker, "browser");
    long stopped = sayPid(worker, "stopped");
    Workers.signal("STOP", worker.pid());

    Duration took = timeOfKill();

    assertThat(lives(browser) || lives(stopped) || lives(worker.pid())).isFalse();
    assertNothingLeft(folder);
    assertThat(took).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void takesWhatItStartedThoughItDiedItself() {
    long stopped = sayPid(worker, "stopped");
    long handler = sayPid(worker, "crash-handler");
    assertThatThrownBy(() -> say(worker, "die")).isInstanceOf(WorkerGone.class);

    worker.kill("gone");

    assertThat(lives(stopped) || lives(handler)).isFalse();
    assertNothingLeft(folder);
  }

  @Test
  void takesWhatWasNotedThoughNothingLeadsToItAnyMore() {
    long hidden = sayPid(worker, "hidden");
    worker.noteProcesses();
    say(worker, "let-go");
    assertThat(lives(hidden)).isTrue();

    worker.kill("done");

    assertThat(lives(hidden)).isFalse();
  }

  @Test
  void leavesNothingWhenItIsNotReadyInTime() {
    Path other = root.resolve("2w");

    assertThatThrownBy(() -> Workers.start(other, "silent", SHORT)).isInstanceOf(WorkerHung.class);

    assertNothingLeft(other);
  }

  @Test
  void saysWhyTheBrowserDoesNotStart() {
    Path other = root.resolve("2w");

    assertThatThrownBy(() -> Workers.start(other, "trouble", LONG))
        .isInstanceOf(WorkerGone.class)
        .hasMessage("no browser: no libnss3");

    assertNothingLeft(other);
  }

  @Test
  void countsTheMemoryOfAllItsProcesses() {
    assertThat(worker.isOver(5_000_000)).isTrue();
    assertThat(worker.isOver(500_000_000)).isFalse();
  }

  private Duration timeOfKill() {
    long begin = System.nanoTime();
    worker.kill("done");
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
