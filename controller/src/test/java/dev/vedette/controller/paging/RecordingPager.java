// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Takes every message, unless it was told what to do with the next ones. */
final class RecordingPager implements Pager {
  private final List<PageMessage> messages = new ArrayList<>();
  private final Deque<Supplier<SendResult>> answers = new ArrayDeque<>();

  @Override
  public synchronized SendResult send(PageMessage message) {
    messages.add(message);
    Supplier<SendResult> answer = answers.poll();
    return answer == null ? new SendResult.Sent() : answer.get();
  }

  /** The next message is answered so. */
  synchronized void next(SendResult result) {
    answers.add(() -> result);
  }

  /** The next message ends in the middle, as when the controller dies. */
  synchronized void nextDies() {
    answers.add(
        () -> {
          throw new IllegalStateException("killed in the middle of a send");
        });
  }

  /** So many messages are not reached at all. */
  void unreachable(int times) {
    for (int i = 0; i < times; i++) {
      next(new SendResult.RetryLater("cannot reach pager.example.com:443", null, false));
    }
  }

  /** Everything it was sent, whatever it answered. */
  synchronized List<PageMessage> messages() {
    return List.copyOf(messages);
  }

  List<String> actionsAndKeys() {
    return messages().stream().map(message -> message.action() + " " + message.key()).toList();
  }
}
