// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process that drives one browser, for one run at a time. What runs it is one thread; any other
 * may kill.
 */
public final class Worker {
  private final WorkerProcess process;
  private final Conversation conversation;
  private final Answer.Ready ready;
  private final long born;
  private int runs;

  private Worker(WorkerProcess process, Conversation conversation, Answer.Ready ready, long born) {
    this.process = process;
    this.conversation = conversation;
    this.ready = ready;
    this.born = born;
  }

  /**
   * Starts one and waits until it is ready; throws {@link WorkerFailure}, leaving nothing behind,
   * when it is not within {@code longest}.
   *
   * @param born on the axis of the pool's stop watch
   */
  static Worker start(WorkerProcess process, Duration longest, long born) {
    Conversation conversation =
        new Conversation(process.process(), "browser-talk-" + process.process().pid());
    try {
      Answer.Ready ready = ready(conversation.greeting(longest));
      process.kin().note();
      return new Worker(process, conversation, ready, born);
    } catch (RuntimeException e) {
      process.kill("it did not start: " + e.getMessage());
      conversation.end();
      throw e;
    }
  }

  private static Answer.Ready ready(Answer first) {
    return switch (first) {
      case Answer.Ready ready -> ready;
      case Answer.Trouble trouble -> throw new WorkerGone(trouble.message(), null);
      default -> throw new WorkerGone("the browser worker began with " + first, null);
    };
  }

  /**
   * Says a command and waits for its answer. Throws {@link WorkerHung} when none came within {@code
   * hard}, and {@link WorkerGone} when the worker ended or the wait was interrupted (the thread
   * stays so). After either the worker is of no more use.
   */
  public Answer ask(Command command, Duration hard) {
    return conversation.ask(command, hard);
  }

  /** Notes the processes that there are now, to be killed with it. A few milliseconds. */
  public void noteProcesses() {
    process.kin().note();
  }

  /** Its own temporary folder, which is gone after it: where its files may be written. */
  public Path folder() {
    return process.folder();
  }

  /** Of driver and browser, for people. */
  public String version() {
    return ready.version();
  }

  /** Whether the browser's own sandbox is on. */
  public boolean isSandboxed() {
    return ready.sandboxed();
  }

  long pid() {
    return process.process().pid();
  }

  boolean isUsable() {
    return process.process().isAlive() && !conversation.isOver();
  }

  /** When the process ends, or at once when it has. */
  void whenEnded(Runnable action) {
    var _ = process.process().onExit().thenRun(action);
  }

  long born() {
    return born;
  }

  /** Counts one more run, and says which it was; for the pool only. */
  int countRun() {
    return ++runs;
  }

  /** Whether all its processes together use more memory than so many bytes. */
  boolean isOver(long bytes) {
    process.kin().note();
    return process.kin().isOver(bytes);
  }

  /** Ends it with all that it started, and deletes its folder. Again does nothing. */
  void kill(String why) {
    process.kill(why);
    conversation.end();
  }
}
