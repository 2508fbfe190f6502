// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.PlaywrightException;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Downloads: one that is waited for must end, within its limit and within {@value #MOST_BYTES}
 * bytes; any other is cancelled when it begins. What was written is deleted.
 */
final class Downloads {
  /** Where the browser writes them: in the worker's own folder, which goes with it. */
  static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "downloads");

  private static final long MOST_BYTES = 200L * 1024 * 1024;
  private static final String TOLD = "Browser.downloadProgress";

  private final BrowserContext context;
  private final Pauses pauses;
  private boolean expected;
  private @Nullable Download begun;
  private @Nullable CDPSession browser;

  Downloads(BrowserContext context, Pauses pauses, Errands errands) {
    this.context = context;
    this.pauses = pauses;
    context.onDownload(
        download -> {
          if (expected) {
            begun = download;
          } else {
            errands.run(download::cancel);
          }
        });
  }

  /**
   * Waits for the download that {@code opener} starts, in whichever window, and for its end.
   *
   * @param cdp a session with a page of the run
   */
  void await(Supplier<CDPSession> cdp, Limit limit, Runnable opener) {
    Progress progress = new Progress();
    Consumer<JsonObject> listener = progress::told;
    CDPSession link = link(cdp);
    link.on(TOLD, listener);
    begun = null;
    expected = true;
    try {
      start(opener);
      finish(progress, limit);
    } finally {
      expected = false;
      link.off(TOLD, listener);
    }
  }

  /** A session with the browser that is told of the downloads of this context. */
  private CDPSession link(Supplier<CDPSession> cdp) {
    CDPSession known = browser;
    if (known != null) {
      return known;
    }
    Browser owner = context.browser();
    if (owner == null) {
      throw new IllegalStateException("the context has no browser");
    }
    CDPSession link = owner.newBrowserCDPSession();
    JsonObject target = Fields.object(cdp.get().send("Target.getTargetInfo"), "targetInfo");
    JsonObject asBefore = new JsonObject();
    asBefore.addProperty("behavior", "allowAndName");
    asBefore.addProperty("browserContextId", Fields.text(target, "browserContextId", ""));
    asBefore.addProperty("downloadPath", FOLDER.toString());
    asBefore.addProperty("eventsEnabled", true);
    link.send("Browser.setDownloadBehavior", asBefore);
    browser = link;
    return link;
  }

  /** Going to a URL that is a download fails as a navigation. */
  private static void start(Runnable opener) {
    try {
      opener.run();
    } catch (PlaywrightException e) {
      if (!Troubles.isDownload(e)) {
        throw e;
      }
    }
  }

  private void finish(Progress progress, Limit limit) {
    if (!pauses.until(() -> begun != null, limit.left())) {
      throw new TroubleException(
          Trouble.Kind.TIMEOUT, "no download began within " + limit.millis() + " ms");
    }
    boolean over = pauses.until(() -> progress.over() || progress.bytes > MOST_BYTES, limit.left());
    if (progress.state.equals("completed")) {
      taken().delete();
      return;
    }
    taken().cancel();
    throw broken(progress, over, limit);
  }

  private Download taken() {
    if (begun == null) {
      throw new IllegalStateException("no download has begun");
    }
    return begun;
  }

  private static TroubleException broken(Progress progress, boolean over, Limit limit) {
    if (progress.bytes > MOST_BYTES) {
      return new TroubleException(Trouble.Kind.TIMEOUT, "the download is over 200 MB: given up");
    }
    return over
        ? new TroubleException(
            Trouble.Kind.NAVIGATION, "the download broke off after " + progress.bytes + " bytes")
        : new TroubleException(
            Trouble.Kind.TIMEOUT,
            "the download had not ended after "
                + limit.millis()
                + " ms, "
                + progress.bytes
                + " bytes");
  }

  /** Of the download, as {@code Browser.downloadProgress} tells it. */
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
