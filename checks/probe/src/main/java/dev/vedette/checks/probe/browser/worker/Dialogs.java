// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers dialogs. Without a plan nobody listens, and the driver dismisses them without asking us:
 * a page that does nothing but alert costs this process nothing.
 */
final class Dialogs {
  private final BrowserContext context;
  private final Consumer<Dialog> listener = this::answer;
  private Deed.@Nullable Dialog plan;
  private boolean kept;

  Dialogs(BrowserContext context) {
    this.context = context;
  }

  /** The next dialog is answered so; those after it are dismissed again. */
  void answerNext(Deed.Dialog next) {
    if (plan == null) {
      context.onDialog(listener);
    }
    plan = next;
    kept = false;
  }

  /** Whether the last one that was answered asked to leave its page, which it was told not to. */
  boolean kept() {
    return kept;
  }

  private void answer(Dialog dialog) {
    Deed.Dialog now = plan;
    plan = null;
    context.offDialog(listener);
    if (now == null || !now.accept()) {
      kept = dialog.type().equals("beforeunload");
      dialog.dismiss();
    } else if (now.text() == null) {
      dialog.accept();
    } else {
      dialog.accept(now.text());
    }
  }
}
