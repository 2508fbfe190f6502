// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import java.nio.file.Path;
import java.time.Duration;

/** A browser that one run has for itself. For one thread. */
public interface BrowserWorker extends AutoCloseable {

  /** Of driver and browser, such as {@code playwright 1.62.0, Chromium 140.0}. */
  String version();

  /** Where it may put files, which whoever asked for them deletes. */
  Path folder();

  /**
   * Says {@code command} and waits for the answer.
   *
   * @param hard after which it is given up
   * @throws WorkerLostException when there was no answer by then, or there will be none; it is of
   *     no more use then
   */
  Answer ask(Command command, Duration hard);

  /** Gives it back; one that was lost, or has not closed its run, is ended with its browser. */
  @Override
  void close();
}
