// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case 30 of the faults: an agent that is killed in a browser's run leaves nothing behind. */
@Tag("browser")
class AgentDeathTest {
  private static final byte[] PAGE = "<h1>here</h1>".getBytes(StandardCharsets.UTF_8);
  private static final long PATIENCE = 90;

  private final LinkedBlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private HttpServer server;
  private Path root;

  @BeforeEach
  void start() throws IOException {
    root = Files.createTempDirectory("v");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/page",
        exchange -> {
          exchange.sendResponseHeaders(200, PAGE.length);
          exchange.getResponseBody().write(PAGE);
          exchange.close();
          asked.add("page");
        });
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(0);
    Files.deleteIfExists(root);
  }

  @ParameterizedTest
  @ValueSource(ints = 3)
  void leavesNoProcessAndNoFolder(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      Process owner = inRun();
      assertThat(belongings()).isNotEmpty();
      owner.destroyForcibly().waitFor();
    }
    Process last = inRun();
    assertThat(folders()).hasSize(1);
    String own = folders().getFirst().toString();
    assertThat(belongings()).as("of those that were killed").allMatch(it -> knows(it, own));

    last.getOutputStream().close();
    last.waitFor();

    await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(belongings()).isEmpty());
    assertThat(root).isEmptyDirectory();
  }

  @Tag("soak")
  @ParameterizedTest
  @ValueSource(ints = 50)
  void leavesNothingHoweverOften(int times) throws Exception {
    leavesNoProcessAndNoFolder(times);
  }

  /** An agent whose browser is at the page. */
  private Process inRun() throws Exception {
    asked.clear();
    Process owner =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                RunOwner.class.getName(),
                root.toString(),
                "http://127.0.0.1:" + server.getAddress().getPort() + "/page")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(asked.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();
    return owner;
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.toList();
    }
  }

  /** The processes, other than agents, that know of the root. */
  private List<Long> belongings() {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> knows(pid, root.toString()))
        .filter(pid -> !said(pid, "cmdline").contains(RunOwner.class.getName()))
        .toList();
  }

  private static boolean knows(long pid, String folder) {
    return said(pid, "cmdline").contains(folder) || said(pid, "environ").contains(folder);
  }

  private static String said(long pid, String of) {
    try {
      return Files.readString(
          Path.of("/proc", Long.toString(pid), of), StandardCharsets.ISO_8859_1);
    } catch (IOException | UncheckedIOException gone) {
      return "";
    }
  }
}
