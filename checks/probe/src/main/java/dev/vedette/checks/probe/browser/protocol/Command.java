// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is told. Every text is evaluated: a worker knows no expression, no check, and no
 * secret but what it types. All limits are in milliseconds, from when the worker reads the command.
 */
public sealed interface Command {
  /**
   * How long the worker may take before it answers that there was no time; the agent kills later.
   */
  long limitMillis();

  /**
   * A fresh context with one empty page.
   *
   * @param proxy where all traffic goes, such as {@code http://127.0.0.1:41231}; null for straight
   * @param proxyUser name to show to the proxy; null for none
   * @param proxyPassword beside it
   * @param headers added to the documents that the pages ask for
   * @param block host patterns ({@code *.x.example}, {@code x.example}) that are never loaded
   * @param trace file to write a Playwright trace to when the run is closed; null for none
   */
  record Open(
      Looks looks,
      @Nullable String proxy,
      @Nullable String proxyUser,
      @Nullable String proxyPassword,
      Map<String, String> headers,
      List<String> block,
      @Nullable String trace,
      long limitMillis)
      implements Command {
    public Open {
      headers = Map.copyOf(headers);
      block = List.copyOf(block);
    }
  }

  /** The browser's looks; sizes in CSS pixels. */
  record Looks(int width, int height, @Nullable String locale, @Nullable String timeZone) {}

  /** What happens from now on belongs to the step at this index. */
  record Enter(int step, long limitMillis) implements Command {}

  /**
   * Does something.
   *
   * @param ifPresentMillis when the target does not show up in this time, nothing is done; null to
   *     insist
   */
  record Act(Deed deed, @Nullable Long ifPresentMillis, long limitMillis) implements Command {}

  /**
   * Waits until an element is as wanted.
   *
   * @param state {@code visible, hidden, enabled, disabled, checked}
   */
  record Await(Target target, String state, long limitMillis) implements Command {}

  /**
   * Looks at something as it is now, or waits until it is something else.
   *
   * @param unlike the last {@link Answer.Seen#text()}: the answer comes when what is seen differs
   *     from it, or at the limit; null to look once, at once
   */
  record Look(Sight sight, @Nullable String unlike, long limitMillis) implements Command {}

  /**
   * A picture of the page as it is, PNG, with password fields and {@code secrets} masked.
   *
   * @param file to write it to
   * @param secrets texts that must not be seen
   */
  record Picture(String file, List<String> secrets, long limitMillis) implements Command {
    public Picture {
      secrets = List.copyOf(secrets);
    }
  }

  /**
   * The visible text near where the target was looked for: of its container, else of the page; at
   * most 2,000 characters.
   */
  record Text(@Nullable Target target, long limitMillis) implements Command {}

  /**
   * A question to the browser itself, which no page has a part in: whoever leaves it unanswered is
   * frozen, driver or browser. Answered by {@link Answer.Done}, with or without an open run.
   */
  record Ping(long limitMillis) implements Command {}

  /** Ends the run: its context is closed. Answered by {@link Answer.Closed}. */
  record Close(long limitMillis) implements Command {}

  /** An element; see {@code BrowserTarget}. */
  record Target(
      String by, String value, @Nullable String name, boolean exact, @Nullable Target within) {}

  /** What a person does; see {@code BrowserAction.Deed}. */
  sealed interface Deed {
    record Goto(String url) implements Deed {}

    record Click(Target target, int times) implements Deed {}

    /** Replaces what is in the field. */
    record Fill(Target target, String text) implements Deed {}

    /** Key by key. */
    record Type(Target target, String text) implements Deed {}

    /** A key such as {@code Enter} or {@code Control+A}; on the page when there is no target. */
    record Press(String key, @Nullable Target on) implements Deed {}

    record Select(Target target, String option) implements Deed {}

    record Check(Target target, boolean checked) implements Deed {}

    record Hover(Target target) implements Deed {}

    /** Small files with made-up content, by name. */
    record Upload(Target target, List<String> files) implements Deed {
      public Upload {
        files = List.copyOf(files);
      }
    }

    record Drag(Target target, Target to) implements Deed {}

    /** To an element; null for the end of the page. */
    record Scroll(@Nullable Target target) implements Deed {}

    /** What the next dialog is answered with. Without one, dialogs are dismissed. */
    record Dialog(boolean accept, @Nullable String text) implements Deed {}

    /** Later commands concern the window that this one opens. */
    record Popup(Deed opener) implements Deed {}

    /** The download that this one starts must end; its content is thrown away. */
    record Download(Deed opener) implements Deed {}
  }

  /** What is looked at. */
  sealed interface Sight {
    /**
     * Something of an element.
     *
     * @param what {@code text, value, count, attribute:NAME}, or {@code document}: the URL of the
     *     document that holds it, which for an element of a frame is the frame's
     */
    record Of(Target target, String what) implements Sight {}

    /** The page's URL. */
    record Url() implements Sight {}

    record Title() implements Sight {}

    /** The requests so far, a line each: status ({@code 0} for none yet), blank, URL. */
    record Requests() implements Sight {}

    /** Errors of the console and uncaught ones so far, a line each. */
    record ConsoleErrors() implements Sight {}
  }
}
