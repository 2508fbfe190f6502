// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;

/**
 * Downloads: one that is waited for must end, within its limit and within {@value #MOST_BYTES}
 * bytes; any other is cancelled when it begins. What was written is deleted.
 */
final class Downloads {
  private static final long MOST_BYTES = 200L * 1024 * 1024;

  private final BrowserContext context;
  private boolean expected;

  Downloads(BrowserContext context, Errands errands) {
    this.context = context;
    context.onDownload(
        download -> {
          if (!expected) {
            errands.run(download::cancel);
          }
        });
  }

  /** Waits for the download that {@code opener} starts, and for its end. */
  void await(Page page, Limit limit, Runnable opener) {
    CDPSession cdp = context.newCDPSession(page);
    Progress progress = new Progress();
    cdp.on("Page.downloadProgress", progress::told);
    cdp.send("Page.enable");
    expected = true;
    try {
      Page.WaitForDownloadOptions options =
          new Page.WaitForDownloadOptions().setTimeout(limit.left());
      finish(page.waitForDownload(options, () -> start(opener)), progress, limit);
    } finally {
      expected = false;
      cdp.detach();
    }
  }

  /** Going to a URL that is a download fails as a navigation. */
  private static void start(Runnable opener) {
    try {
      opener.run();
    } catch (PlaywrightException e) {
      if (!String.valueOf(e.getMessage()).contains("Download is starting")
          && !String.valueOf(e.getMessage()).contains("net::ERR_ABORTED")) {
        throw e;
      }
    }
  }

  private void finish(Download download, Progress progress, Limit limit) {
    try {
      context.waitForCondition(
          () -> progress.over() || progress.bytes > MOST_BYTES,
          new BrowserContext.WaitForConditionOptions().setTimeout(limit.left()));
    } catch (TimeoutError e) {
      download.cancel();
      throw new TroubleException(
          Trouble.Kind.TIMEOUT,
          "the download had not ended after "
              + limit.millis()
              + " ms, "
              + progress.bytes
              + " bytes");
    }
    end(download, progress);
  }

  private static void end(Download download, Progress progress) {
    if (progress.bytes > MOST_BYTES) {
      download.cancel();
      throw new TroubleException(Trouble.Kind.TIMEOUT, "the download is over 200 MB: given up");
    }
    if (!progress.state.equals("completed")) {
      throw new TroubleException(
          Trouble.Kind.NAVIGATION, "the download broke off after " + progress.bytes + " bytes");
    }
    download.delete();
  }

  /** Of the download, as {@code Page.downloadProgress} tells it. */
  private static final class Progress {
    private String state = "";
    private long bytes;

    void told(JsonObject event) {
      state = Fields.text(event, "state", "");
      bytes = (long) Fields.number(event, "receivedBytes", 0);
    }

    boolean over() {
      return state.equals("completed") || state.equals("canceled");
    }
  }
}
