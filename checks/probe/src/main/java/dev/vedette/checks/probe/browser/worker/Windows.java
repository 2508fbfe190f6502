// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.Page;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import java.util.ArrayList;
import java.util.List;

/** The windows of a run, in the order they opened, and the one that commands concern. */
final class Windows {
  /** More are not watched. */
  static final int MOST = 20;

  private final List<Page> pages = new ArrayList<>();
  private int numbers;
  private final List<Page> entered = new ArrayList<>();

  /** The number of one more window, which may never be taken in; −1 when there are too many. */
  int number() {
    return numbers == MOST ? -1 : numbers++;
  }

  /** Takes in a window. */
  void add(Page page) {
    if (pages.size() < MOST) {
      pages.add(page);
    }
  }

  /** Commands concern this one from now on; when it closes, the one before it again. */
  void enter(Page page) {
    entered.add(page);
  }

  /** Whether another window opened it. */
  boolean opened(Page page) {
    return pages.indexOf(page) > 0;
  }

  /** The number of the window that commands concern, as far as windows opened one by one. */
  int currentNumber() {
    return pages.indexOf(current());
  }

  Page current() {
    while (entered.size() > 1 && entered.getLast().isClosed()) {
      entered.removeLast();
    }
    if (entered.isEmpty() || entered.getLast().isClosed()) {
      throw new TroubleException(Trouble.Kind.PAGE_CLOSED, "the window was closed");
    }
    return entered.getLast();
  }

  List<Page> open() {
    return pages.stream().filter(page -> !page.isClosed()).toList();
  }
}
