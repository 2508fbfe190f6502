// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is in the outbox: finds the receivers that have pages due and lets each one's lane
 * send them.
 */
public final class SenderLoop {
  private static final Logger log = LoggerFactory.getLogger(SenderLoop.class);

  private final Sending sending;
  private final UndeliverableWatch watch;
  private final Executor executor;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private boolean released;

  /**
   * @param executor runs the lanes, each on a thread of its own; a test's may run them at once
   */
  public SenderLoop(Sending sending, UndeliverableWatch watch, Executor executor) {
    this.sending = sending;
    this.watch = watch;
    this.executor = executor;
  }

  /** Starts what is due, and looks after receivers that do not deliver. Does not wait for lanes. */
  public void step() {
    releaseOnce();
    List<String> receivers =
        sending
            .transactions()
            .read(
                transaction ->
                    sending.store().pages().receiversWithWork(transaction, sending.now()));
    receivers.stream().filter(busy::add).forEach(name -> executor.execute(() -> drain(name)));
    watch.step();
  }

  /** Pages that were on their way when the last controller died go again at once. */
  private void releaseOnce() {
    if (!released) {
      int claims =
          sending
              .transactions()
              .write(
                  transaction -> sending.store().pages().releaseClaims(transaction, sending.now()));
      released = true;
      log.info("outbox opened: pages on their way when the controller stopped={}", claims);
    }
  }

  private void drain(String receiver) {
    Lane lane = lanes.computeIfAbsent(receiver, name -> new Lane(name, sending));
    try {
      while (lane.step()) {
        // Each step sends one page.
      }
    } catch (RuntimeException e) {
      log.error("sending to receiver {} failed; its page goes again in a minute", receiver, e);
    } finally {
      busy.remove(receiver);
    }
  }
}
