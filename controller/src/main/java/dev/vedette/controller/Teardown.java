// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was begun, to be ended in reverse. One that cannot be ended does not keep the rest running.
 */
final class Teardown implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Teardown.class);

  private final Deque<Ending> endings = new ArrayDeque<>();

  private record Ending(String name, AutoCloseable end) {}

  /** Registers what ends a thing that was just begun. */
  synchronized void add(String name, AutoCloseable end) {
    endings.push(new Ending(name, end));
  }

  @Override
  public synchronized void close() {
    while (!endings.isEmpty()) {
      Ending ending = endings.pop();
      try {
        ending.end().close();
      } catch (Exception e) {
        LOG.error("cannot stop {} in order", ending.name(), e);
      }
    }
  }
}
