// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.prompt;

import java.io.IOException;
import java.io.RandomAccessFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a thread has been ready to run while others had the processors: what Linux counts for
 * each thread as {@code run_delay}, the second number of {@code /proc/thread-self/schedstat} (see
 * the kernel's sched-stats document). To ask takes a microsecond or two.
 */
public final class RunQueue {
  private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
  private static final String FILE = "/proc/thread-self/schedstat";

  /** Three numbers of at most twenty digits. */
  private static final int LONGEST = 64;

  private static final ThreadLocal<RunQueue> OF_THREAD = ThreadLocal.withInitial(RunQueue::new);

  private final byte[] text = new byte[LONGEST];
  private final @Nullable RandomAccessFile file = open();

  private RunQueue() {}

  /** Of this thread since it began, in nanoseconds; 0 where the system does not say. */
  public static long waitedNanos() {
    return OF_THREAD.get().read();
  }

  private static @Nullable RandomAccessFile open() {
    try {
      return new RandomAccessFile(FILE, "r");
    } catch (IOException e) {
      LOG.debug("no account of run queues", e);
      return null;
    }
  }

  private long read() {
    if (file == null) {
      return 0;
    }
    try {
      file.seek(0);
      return second(text, file.read(text));
    } catch (IOException e) {
      LOG.debug("the account of the run queue cannot be read", e);
      return 0;
    }
  }

  /** Of numbers with a space between them, in so many characters; 0 when there is none. */
  static long second(byte[] numbers, int length) {
    int at = 0;
    while (at < length && isDigit(numbers[at])) {
      at++;
    }
    if (at == 0 || at >= length || numbers[at] != ' ') {
      return 0;
    }
    long number = 0;
    for (at++; at < length && isDigit(numbers[at]); at++) {
      number = number * 10 + numbers[at] - '0';
    }
    return number;
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }
}
