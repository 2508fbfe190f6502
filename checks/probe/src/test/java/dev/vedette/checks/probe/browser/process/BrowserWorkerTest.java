// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import static dev.vedette.checks.probe.browser.process.Workers.LONG;
import static dev.vedette.checks.probe.browser.process.Workers.TABLE;
import static dev.vedette.checks.probe.browser.process.Workers.assertNothingLeft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.checks.probe.browser.process.ProcessTable.Entry;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real worker with a real browser, stopped where Playwright's own time limits do not help. */
@Tag("browser")
@Timeout(180)
class BrowserWorkerTest {
  private static final String MAIN = "dev.vedette.checks.probe.browser.worker.WorkerMain";

  private static Path driver;
  private Path root;
  private WorkerPool pool;
  private Worker worker;

  @BeforeAll
  static void chooseDriverFolder() throws IOException {
    driver = Files.createTempDirectory("driver");
  }

  @AfterAll
  static void deleteDriver() {
    Folders.delete(driver);
  }

  @BeforeEach
  void startPool() throws IOException {
    root = Files.createTempDirectory("v");
    pool = WorkerPool.start(root, BrowserWorkerTest::command, PoolLimits.of(1), System::nanoTime);
    Taken taken = pool.take(LONG);
    assertThat(taken).isInstanceOf(Taken.Got.class);
    worker = ((Taken.Got) taken).worker();
  }

  @AfterEach
  void closePool() {
    pool.close();
    assertNothingLeft(root.resolve(OwnerFolder.PREFIX));
    Folders.delete(root);
  }

  @Test
  void saysWhatItIs() {
    assertThat(pool.status().version()).contains("playwright", "Chromium");
    assertThat(pool.status().sandboxed()).isEqualTo(Chromium.find(root, System.getenv()).sandbox());
    assertThat(open(LONG)).isInstanceOf(Answer.Done.class);
  }

  @Test
  void isFreedWhenTheBrowserIsStopped() throws Exception {
    stop(entry -> TABLE.traces(entry.pid()).contains("--type=") || isBrowser(entry));

    assertFreed();
  }

  @Test
  void isFreedWhenTheDriverIsStopped() throws Exception {
    stop(entry -> TABLE.traces(entry.pid()).contains("run-driver"));

    assertFreed();
  }

  @Test
  void isFreedWhenAllIsStoppedAndTheWorkerDead() throws Exception {
    stop(entry -> entry.pid() != worker.pid());
    Workers.signal("KILL", worker.pid());

    assertThatThrownBy(() -> open(LONG)).isInstanceOf(WorkerGone.class);
    assertDiscardedSoon();
  }

  private void assertFreed() {
    assertThatThrownBy(() -> open(Duration.ofMillis(500))).isInstanceOf(WorkerHung.class);
    assertDiscardedSoon();
  }

  private void assertDiscardedSoon() {
    long begin = System.nanoTime();
    pool.discard(worker);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    assertThat(pool.take(LONG)).isInstanceOf(Taken.Got.class);
    assertNothingLeft(worker.folder());
  }

  private Answer open(Duration hard) {
    Command.Looks looks = new Command.Looks(1280, 720, null, null);
    return worker.ask(
        new Command.Open(looks, null, null, null, Map.of(), List.of(), null, 10_000), hard);
  }

  private void stop(Predicate<Entry> which) throws Exception {
    List<Entry> chosen =
        TABLE.read().stream()
            .filter(entry -> TABLE.traces(entry.pid()).contains(worker.folder().toString()))
            .filter(which)
            .toList();
    assertThat(chosen).isNotEmpty();
    for (Entry entry : chosen) {
      Workers.signal("STOP", entry.pid());
    }
  }

  private static boolean isBrowser(Entry entry) {
    return TABLE.traces(entry.pid()).contains("--user-data-dir=");
  }

  private static WorkerCommand command() {
    Chromium chromium = Chromium.find(Path.of(System.getProperty("user.home")), System.getenv());
    return WorkerCommand.ofThisJvm(
        MAIN,
        List.of(
            "--chromium=" + chromium.path(),
            "--driver=" + driver,
            "--sandbox=" + (chromium.sandbox() ? "on" : "off")));
  }
}
