// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case 32 of the faults: many runs in a row leave the browser as it was. */
@Tag("browser")
class ManyRunsTest {
  private static final int WARM_UP = 5;

  /** A browser lets go of what it no longer needs when it finds the time. */
  private static final Duration SETTLING = Duration.ofSeconds(10);

  @TempDir static Path folder;
  private static Path root;
  private static FaultySite site;
  private static RealWorkers workers;
  private static BrowserRunning runs;

  @BeforeAll
  static void start() throws IOException {
    root = Files.createTempDirectory("v");
    site = new FaultySite();
    site.does("document.querySelector('#word').textContent = 'new'");
    workers = new RealWorkers(root);
    runs = workers.runs(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    runs.close();
    workers.close();
    site.close();
    Files.deleteIfExists(root);
  }

  @ParameterizedTest
  @ValueSource(ints = 20)
  void leaveNothingBehind(int times) {
    run(WARM_UP);
    Use first = Use.now(root);

    run(times);

    await()
        .atMost(SETTLING)
        .untilAsserted(() -> assertThat(Use.now(root)).satisfies(now -> now.assertLike(first)));
  }

  @Tag("soak")
  @ParameterizedTest
  @ValueSource(ints = 500)
  void leaveNothingBehindHoweverMany(int times) {
    leaveNothingBehind(times);
  }

  private static void run(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(
              runs.act(
                      """
                      - goto: %s/page
                      - click: {css: "#go"}
                      - expect: {text: new}
                      """
                          .formatted(site.url()))
                  .finding())
          .isNull();
    }
  }

  /**
   * What is in use.
   *
   * @param kilobytes proportional set size of this process' descendants
   * @param handles open files of this process
   */
  private record Use(long processes, long kilobytes, long handles, long folders) {
    static Use now(Path root) {
      return new Use(
          ProcessHandle.current().descendants().count(),
          ProcessHandle.current().descendants().mapToLong(Use::pss).sum(),
          list(Path.of("/proc/self/fd")),
          list(root));
    }

    void assertLike(Use first) {
      assertThat(processes).isLessThanOrEqualTo(first.processes);
      assertThat(kilobytes).isLessThanOrEqualTo(first.kilobytes * 12 / 10);
      assertThat(handles).isLessThanOrEqualTo(first.handles + 10);
      assertThat(folders).isEqualTo(first.folders);
    }

    private static long pss(ProcessHandle process) {
      try (Stream<String> lines =
          Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
        return lines
            .filter(line -> line.startsWith("Pss:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
            .sum();
      } catch (IOException | UncheckedIOException gone) {
        return 0;
      }
    }

    private static long list(Path of) {
      try (Stream<Path> all = Files.list(of)) {
        return all.count();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
