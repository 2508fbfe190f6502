// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.store;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;

/**
 * Waits that an interrupt does not cut short: whoever asked for a write must learn what became of
 * it. The thread stays marked as interrupted.
 */
final class Uninterrupted {
  private Uninterrupted() {}

  private interface Wait<T> {
    T go() throws InterruptedException;
  }

  static void await(CountDownLatch latch) {
    go(
        () -> {
          latch.await();
          return latch;
        });
  }

  static <E> void put(BlockingQueue<E> queue, E element) {
    go(
        () -> {
          queue.put(element);
          return queue;
        });
  }

  static <E> E take(BlockingQueue<E> queue) {
    return go(queue::take);
  }

  static void join(Thread thread) {
    go(
        () -> {
          thread.join();
          return thread;
        });
  }

  private static <T> T go(Wait<T> wait) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return wait.go();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
