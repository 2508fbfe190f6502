// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import dev.vedette.checks.probe.browser.protocol.Limits;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks at things, once or until they change. Where it can, the page itself watches, at each frame
 * that it draws.
 */
final class Sights {
  private static final String URL_CHANGED = "unlike => location.href !== unlike";
  private static final String TITLE_CHANGED = "unlike => document.title !== unlike";

  /** Milliseconds that a page which is well may need to say so. */
  private static final double LEAST = 500;

  private final Run run;
  private final Page page;
  private final Limit limit;

  /** For one command, in the window that it concerns. */
  Sights(Run run, Limit limit) {
    this.run = run;
    this.page = run.windows().current();
    this.limit = limit;
  }

  /** As it is now. */
  @Nullable String now(Sight sight) {
    return switch (sight) {
      case Sight.Of of -> read(of);
      case Sight.Url url -> cut(page.url());
      case Sight.Title title -> {
        awake();
        yield cut(page.title());
      }
      case Sight.Requests requests -> tail(run.requests());
      case Sight.ConsoleErrors errors -> cut(String.join("\n", run.sinks().console().errors()));
    };
  }

  /** When it is something else than {@code unlike}, or at the limit. */
  @Nullable String unlike(Sight sight, @Nullable String unlike) {
    String now = now(sight);
    while (Objects.equals(now, unlike) && !limit.over()) {
      watch(sight, unlike);
      now = now(sight);
    }
    return now;
  }

  private void watch(Sight sight, @Nullable String unlike) {
    switch (sight) {
      case Sight.Of of -> watch(of, unlike);
      case Sight.Url url -> watch(URL_CHANGED, unlike);
      case Sight.Title title -> watch(TITLE_CHANGED, unlike);
      case Sight.Requests requests ->
          run.pauses().until(() -> !Objects.equals(now(sight), unlike), limit.left());
      case Sight.ConsoleErrors errors ->
          run.pauses().until(() -> !Objects.equals(now(sight), unlike), limit.left());
    }
  }

  private void watch(String changed, @Nullable String unlike) {
    try {
      page.waitForFunction(
          changed, unlike, new Page.WaitForFunctionOptions().setTimeout(limit.left()));
    } catch (TimeoutError e) {
      // As it is at the limit, so it is said.
      return;
    }
  }

  private void watch(Sight.Of of, @Nullable String unlike) {
    Locator element = new Targets(page, run::entered).now(of.target(), limit);
    if (unlike == null || of.what().equals("count") || !watchedInPage(element, of, unlike)) {
      run.pauses().asking(() -> !Objects.equals(now(of), unlike), limit);
    }
  }

  /** False when the element is gone, or its document. */
  private boolean watchedInPage(Locator element, Sight.Of of, String unlike) {
    try {
      ElementHandle handle =
          element.elementHandle(new Locator.ElementHandleOptions().setTimeout(limit.left(200)));
      Frame frame = handle.ownerFrame();
      if (frame == null) {
        return false;
      }
      frame.waitForFunction(
          Scripts.CHANGED,
          Arrays.asList(handle, of.what(), unlike),
          new Frame.WaitForFunctionOptions().setTimeout(limit.left()));
      handle.dispose();
      return true;
    } catch (TimeoutError e) {
      return limit.over();
    } catch (PlaywrightException e) {
      if (Troubles.kind(e) == Trouble.Kind.PAGE_CRASHED) {
        throw e;
      }
      return false;
    }
  }

  private @Nullable String read(Sight.Of of) {
    String what = of.what();
    boolean known = what.equals("text") || what.equals("value") || what.equals("count");
    if (!known && !what.startsWith("attribute:")) {
      throw new TroubleException(Trouble.Kind.MALFORMED, "nothing of an element: " + what);
    }
    awake();
    Locator elements = new Targets(page, run::entered).now(of.target(), limit);
    if (!(elements.evaluateAll(Scripts.READ, what) instanceof Map<?, ?> read)) {
      return null;
    }
    if (!what.equals("count")
        && read.get("count") instanceof Number count
        && count.intValue() > 1) {
      throw new TroubleException(
          Trouble.Kind.AMBIGUOUS, Targets.describe(of.target()) + ": " + count + " elements fit");
    }
    return read.get("text") instanceof String text ? text : null;
  }

  private void awake() {
    Answering.await(page, Math.max(LEAST, limit.left()));
  }

  private static String cut(String text) {
    return Fields.cut(text, Limits.TEXT);
  }

  /** The last whole lines that fit. */
  private static String tail(String lines) {
    if (lines.length() <= Limits.TEXT) {
      return lines;
    }
    String end = lines.substring(lines.length() - Limits.TEXT);
    return end.substring(end.indexOf('\n') + 1);
  }
}
