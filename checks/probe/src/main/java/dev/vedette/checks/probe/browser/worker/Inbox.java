// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import dev.vedette.checks.probe.browser.channel.ChannelException;
import dev.vedette.checks.probe.browser.channel.MessageReader;
import dev.vedette.checks.probe.browser.protocol.Command;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes commands in on a thread of its own, so that the end of the stream is noticed in the middle
 * of a command too.
 */
final class Inbox {
  private final BlockingQueue<Command> commands = new ArrayBlockingQueue<>(16);
  private final MessageReader reader;
  private final Runnable end;

  /** {@code end} is what happens when nothing more can be read. */
  Inbox(MessageReader reader, Runnable end) {
    this.reader = reader;
    this.end = end;
  }

  void start() {
    Thread.ofPlatform().name("commands").daemon().start(this::read);
  }

  private void read() {
    try {
      for (Command next = next(); next != null; next = next()) {
        commands.put(next);
      }
    } catch (InterruptedException | ChannelException e) {
      System.err.println("vedette browser worker: " + e.getMessage());
    } finally {
      end.run();
    }
  }

  private @Nullable Command next() {
    return reader.read(Command.class);
  }

  /** The next command; null when there is none within so many milliseconds. */
  @Nullable Command poll(long millis) throws InterruptedException {
    return commands.poll(millis, TimeUnit.MILLISECONDS);
  }
}
