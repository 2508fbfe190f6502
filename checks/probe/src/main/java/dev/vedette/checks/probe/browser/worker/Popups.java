// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits for the window that an action opens, and tells what happened where none came. */
final class Popups {
  private static final String OPENED = "Page.windowOpen";

  private final Run run;
  private final Page page;
  private final Limit limit;
  private @Nullable String wanted;
  private boolean done;

  /** Opened by {@code page}. */
  Popups(Run run, Page page, Limit limit) {
    this.run = run;
    this.page = page;
    this.limit = limit;
  }

  /** Whatever window opens: one that is told nothing of its opener is no popup to Playwright. */
  void await(Runnable opener) {
    CDPSession cdp = run.cdp(page);
    Consumer<JsonObject> listener = event -> wanted = Fields.text(event, "url", "");
    String from = place();
    cdp.on(OPENED, listener);
    cdp.send("Page.enable");
    try {
      run.windows().enter(opened(opener));
    } catch (TimeoutError e) {
      throw done ? instead(from) : e;
    } finally {
      cdp.off(OPENED, listener);
    }
  }

  private Page opened(Runnable opener) {
    return page.context()
        .waitForPage(
            new BrowserContext.WaitForPageOptions().setTimeout(limit.left()),
            () -> {
              opener.run();
              done = true;
            });
  }

  private String place() {
    return page.isClosed() ? "" : page.url().replaceFirst("#.*", "");
  }

  /** Playwright tells of a window once its first page has been answered. */
  private TroubleException instead(String from) {
    boolean silent = isThereASilentOne();
    if (!silent && wanted == null) {
      boolean left = !place().equals(from);
      return vain("no window opened" + (left ? ": the page itself went elsewhere" : ""));
    }
    if (!silent) {
      return vain("a window opened and was closed at once");
    }
    return wanted == null || !wanted.startsWith("http")
        ? vain("a window opened and stayed empty")
        : empty(wanted);
  }

  private TroubleException empty(String url) {
    Draft document = run.sinks().waterfall().latestDocument(url);
    return document == null || document.unanswered()
        ? new TroubleException(Trouble.Kind.UNANSWERED, url)
        : new TroubleException(Trouble.Kind.NAVIGATION, "net::ERR_ABORTED " + url);
  }

  private static TroubleException vain(String what) {
    return new TroubleException(Trouble.Kind.TIMEOUT, what);
  }

  /** Whether the browser has more windows of this run than Playwright told of. */
  private boolean isThereASilentOne() {
    Browser browser = page.context().browser();
    if (browser == null) {
      return false;
    }
    CDPSession link = browser.newBrowserCDPSession();
    try {
      int windows = 0;
      String ours =
          context(Fields.object(run.cdp(page).send("Target.getTargetInfo"), "targetInfo"));
      for (JsonElement one : Fields.array(link.send("Target.getTargets"), "targetInfos")) {
        JsonObject info = one.getAsJsonObject();
        boolean window = Fields.text(info, "type", "").equals("page");
        windows += window && context(info).equals(ours) ? 1 : 0;
      }
      return windows > page.context().pages().size();
    } catch (PlaywrightException e) {
      return false;
    } finally {
      link.detach();
    }
  }

  private static String context(JsonObject info) {
    return Fields.text(info, "browserContextId", "");
  }
}
