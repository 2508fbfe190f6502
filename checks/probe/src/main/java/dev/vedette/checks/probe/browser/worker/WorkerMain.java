// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.PlaywrightException;
import dev.vedette.checks.probe.browser.channel.MessageReader;
import dev.vedette.checks.probe.browser.channel.MessageWriter;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command;
import java.io.PrintStream;

/**
 * The worker process. Commands come by standard input, answers go to standard output; whatever
 * anything prints goes to standard error. The end of standard input ends the process at once.
 *
 * <p>Arguments: {@code --chromium=PATH}, the browser, else the one that Playwright downloaded;
 * {@code --driver=DIR}, where the unpacked driver is or is put; {@code --sandbox=on|off}, on unless
 * said; {@code --flag=FLAG}, once for each flag that the browser is to have beside ours.
 *
 * <p>Exit codes: 0 when standard input ended, 3 when the browser did not start or went away.
 */
public final class WorkerMain {
  /** How often, in milliseconds, a worker that is not told anything listens to its browser. */
  private static final long IDLE = 50;

  private static final int GONE = 3;

  private WorkerMain() {}

  /** Runs until standard input ends or the browser goes away. */
  @SuppressWarnings("SystemOut")
  public static void main(String... arguments) throws InterruptedException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    MessageWriter writer = new MessageWriter(answers);
    Inbox inbox = new Inbox(new MessageReader(System.in), () -> Runtime.getRuntime().halt(0));
    inbox.start();
    Worker worker = start(writer, arguments);
    boolean there = true;
    while (there) {
      there = step(worker, inbox, writer);
    }
    Runtime.getRuntime().halt(GONE);
  }

  private static Worker start(MessageWriter writer, String... arguments) {
    try {
      WorkerOptions options = WorkerOptions.of(arguments);
      if (options.driver() != null) {
        Driver.unpackInto(options.driver());
        System.setProperty("playwright.cli.dir", options.driver().toString());
      }
      Browser browser = Chromium.launch(Chromium.driver(), options);
      Worker worker = new Worker(browser, System::nanoTime);
      new SelfTest(worker).run();
      if (!worker.tidy()) {
        throw new IllegalStateException("the browser's self-test could not be closed");
      }
      String version = "playwright " + Driver.version() + ", Chromium " + browser.version();
      writer.write(new Answer.Ready(version, options.sandbox()));
      return worker;
    } catch (RuntimeException e) {
      writer.write(new Trouble(kind(e), "no browser: " + line(e), 0));
      Runtime.getRuntime().halt(GONE);
      throw e;
    }
  }

  private static Trouble.Kind kind(RuntimeException e) {
    return e instanceof PlaywrightException ? Trouble.Kind.BROWSER_GONE : Trouble.Kind.OTHER;
  }

  private static String line(RuntimeException e) {
    String last = Troubles.lastWords(e);
    return Troubles.message(e, Trouble.Kind.OTHER, "") + (last.isEmpty() ? "" : ": " + last);
  }

  /** Carries out one command, or listens for a while; whether there is a browser still. */
  private static boolean step(Worker worker, Inbox inbox, MessageWriter writer)
      throws InterruptedException {
    Command command = inbox.poll(IDLE);
    if (command == null) {
      worker.idle();
      return true;
    }
    Answer answer = worker.answer(command);
    writer.write(answer);
    return worker.tidy()
        && !(answer instanceof Trouble trouble && trouble.kind() == Trouble.Kind.BROWSER_GONE);
  }
}
