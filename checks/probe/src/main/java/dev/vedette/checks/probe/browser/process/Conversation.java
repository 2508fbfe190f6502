// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import dev.vedette.checks.probe.browser.channel.ChannelException;
import dev.vedette.checks.probe.browser.channel.MessageReader;
import dev.vedette.checks.probe.browser.channel.MessageWriter;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Commands to one worker and its answers. A thread of its own writes and reads, for a worker that
 * is stopped may block both for ever. Once an answer did not come in time nothing more is said,
 * since it might still come and be taken for another.
 */
final class Conversation {
  private final MessageWriter out;
  private final MessageReader in;
  private final ExecutorService voice;
  private volatile boolean over;

  Conversation(Process process, String thread) {
    out = new MessageWriter(process.getOutputStream());
    in = new MessageReader(process.getInputStream());
    voice = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(thread).factory());
  }

  /** What the worker says unasked when it begins. */
  Answer greeting(Duration hard) {
    return await(voice.submit(this::hear), hard);
  }

  /** Throws {@link WorkerHung} after {@code hard}, {@link WorkerGone} when nobody is there. */
  Answer ask(Command command, Duration hard) {
    if (over) {
      throw new WorkerGone("the browser worker was given up", null);
    }
    return await(
        voice.submit(
            () -> {
              out.write(command);
              return hear();
            }),
        hard);
  }

  boolean isOver() {
    return over;
  }

  /** To be called when the process is dead: only that ends a write or a read that blocks. */
  void end() {
    over = true;
    voice.shutdownNow();
  }

  private Answer hear() {
    Answer answer = in.read(Answer.class);
    if (answer == null) {
      throw new WorkerGone("the browser worker ended", null);
    }
    return answer;
  }

  private Answer await(Future<Answer> answer, Duration hard) {
    try {
      return answer.get(hard.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      over = true;
      throw new WorkerHung(hard);
    } catch (ExecutionException e) {
      over = true;
      throw new WorkerGone(reason(e.getCause()), e);
    } catch (InterruptedException e) {
      over = true;
      Thread.currentThread().interrupt();
      throw new WorkerGone("the wait for the browser worker was interrupted", e);
    }
  }

  private static String reason(@Nullable Throwable cause) {
    return switch (cause) {
      case WorkerGone gone -> String.valueOf(gone.getMessage());
      case ChannelException broken -> "the talk with the browser worker " + broken.getMessage();
      case null, default -> "the talk with the browser worker failed: " + cause;
    };
  }
}
