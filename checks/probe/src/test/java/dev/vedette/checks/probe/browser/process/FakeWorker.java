// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import dev.vedette.checks.probe.browser.channel.MessageReader;
import dev.vedette.checks.probe.browser.channel.MessageWriter;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A worker without a browser, which does the word that it is asked to look at. */
final class FakeWorker {
  private final List<Process> started = new ArrayList<>();

  private FakeWorker() {}

  public static void main(String[] arguments) throws Exception {
    InputStream in = System.in;
    OutputStream out = System.out;
    MessageWriter writer = new MessageWriter(out);
    switch (arguments[0]) {
      case "ready" -> writer.write(new Answer.Ready("fake 1.0", true));
      case "trouble" ->
          writer.write(
              new Answer.Trouble(Answer.Trouble.Kind.BROWSER_GONE, "no browser: no libnss3", 0));
      case "short-lived" -> {
        writer.write(new Answer.Ready("fake 1.0", true));
        System.exit(3);
      }
      case "exit" -> System.exit(3);
      default -> new CountDownLatch(1).await();
    }
    new FakeWorker().serve(new MessageReader(in), writer);
  }

  /** A command that makes it do {@code word}. */
  static Command word(String word) {
    Command.Target nothing = new Command.Target("css", "*", null, false, null);
    return new Command.Look(new Sight.Of(nothing, word), null, 1_000);
  }

  private void serve(MessageReader reader, MessageWriter writer) throws Exception {
    for (Command next = reader.read(Command.class);
        next != null;
        next = reader.read(Command.class)) {
      if (next instanceof Command.Look look && look.sight() instanceof Sight.Of of) {
        writer.write(new Answer.Seen(obey(of.what()), 0, 0));
      } else {
        writer.write(new Answer.Done(false, 0, 0));
      }
    }
  }

  private String obey(String word) throws Exception {
    return switch (word) {
      case "hang" -> hang();
      case "die" -> halt();
      case "garbage" -> garbage();
      case "flood" -> flood();
      case "environment" -> System.getenv().toString();
      case "tmpdir" -> System.getProperty("java.io.tmpdir");
      case "files" -> files();
      case "browser" -> pid("setsid", "sh", "-c", "trap '' TERM HUP; sleep 1000; sleep 1000");
      case "stopped" -> pid("setsid", "sh", "-c", "kill -STOP $$; sleep 1000");
      case "crash-handler" -> printed("setsid sleep 1000 >/dev/null & echo $!; exit");
      case "hidden" -> printed("cd /; env -i setsid sleep 1000 >/dev/null & echo $!; read line");
      case "let-go" -> letGo();
      default -> word;
    };
  }

  private static String hang() throws InterruptedException {
    new CountDownLatch(1).await();
    return "";
  }

  private static String halt() {
    Runtime.getRuntime().halt(7);
    return "";
  }

  private static String garbage() {
    System.out.print("Hello, here is a log line on the wrong stream\n");
    System.out.flush();
    return "";
  }

  private static String flood() {
    System.err.print("x".repeat(1_000_000) + " the end\n");
    System.err.flush();
    return "flooded";
  }

  private static String files() throws IOException {
    Path folder = Path.of(System.getenv("TMPDIR"));
    Path deep = Files.createDirectories(folder.resolve("profile/Default"));
    Files.writeString(deep.resolve("Cookies"), "secret");
    Files.createSymbolicLink(folder.resolve("link"), Path.of("/usr"));
    return Files.createTempFile("playwright", ".tmp").toString();
  }

  private String pid(String... line) throws IOException {
    Process process = new ProcessBuilder(line).start();
    started.add(process);
    return Long.toString(process.pid());
  }

  private String printed(String script) throws IOException {
    Process shell = new ProcessBuilder("sh", "-c", script).start();
    started.add(shell);
    BufferedReader lines = shell.inputReader();
    return lines.readLine();
  }

  private String letGo() throws Exception {
    for (Process process : started) {
      process.getOutputStream().close();
      process.waitFor();
    }
    return "gone";
  }
}
