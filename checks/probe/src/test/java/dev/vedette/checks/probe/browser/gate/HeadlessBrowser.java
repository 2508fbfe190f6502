// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.gate;

import dev.vedette.checks.probe.browser.process.Chromium;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium whose traffic goes through a pass, and nothing past it. */
final class HeadlessBrowser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--remote-debugging-port=0",
          "--proxy-bypass-list=<-loopback>",
          "--disable-quic",
          "--webrtc-ip-handling-policy=disable_non_proxied_udp",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--no-first-run",
          "--renderer-process-limit=3",
          // The gate is what is asked here, not what this browser would forbid before it.
          "--disable-features=LocalNetworkAccessChecks");

  private final Path folder;
  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  HeadlessBrowser(Pass pass, Path folder) throws IOException {
    this.folder = folder;
    Chromium chromium = Chromium.find(Path.of(System.getProperty("user.home")), System.getenv());
    List<String> command = new ArrayList<>(List.of(chromium.path().toString()));
    command.addAll(FLAGS);
    command.add("--proxy-server=" + pass.address());
    command.add("--user-data-dir=" + folder);
    if (!chromium.sandbox()) {
      command.add("--no-sandbox");
    }
    command.add("about:blank");
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    port = port();
  }

  private int port() throws IOException {
    Path file = folder.resolve("DevToolsActivePort");
    Waiting.until(() -> !process.isAlive() || (Files.exists(file) && file.toFile().length() > 0));
    try (Stream<String> lines = Files.lines(file)) {
      return Integer.parseInt(lines.findFirst().orElseThrow());
    }
  }

  /** Opens {@code url} in a tab of its own. */
  void open(String url) throws IOException, InterruptedException {
    URI tab = URI.create("http://127.0.0.1:" + port + "/json/new?" + url);
    HttpRequest request =
        HttpRequest.newBuilder(tab).PUT(HttpRequest.BodyPublishers.noBody()).build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException("no tab: " + status);
    }
  }

  @Override
  public void close() {
    client.close();
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Waiting.until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
  }
}
