// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.protocol;

import org.jspecify.annotations.Nullable;

/** What a worker says to a command. */
public sealed interface Answer {
  /**
   * Sent once, unasked, when the worker can take commands.
   *
   * @param version of driver and browser, such as {@code playwright 1.62.0, Chromium 140.0}
   * @param sandboxed whether the browser's own sandbox is on
   */
  record Ready(String version, boolean sandboxed) implements Answer {}

  /**
   * It is done.
   *
   * @param absent whether nothing was done, because an {@code if_present} target did not show up
   * @param micros how long it took, as the worker sees it
   * @param ownMicros the part of it that was our own doing and no visitor would have waited for
   */
  record Done(boolean absent, long micros, long ownMicros) implements Answer {}

  /**
   * What is to be seen.
   *
   * @param text null when the element is not there
   * @param micros until it was so
   */
  record Seen(@Nullable String text, long micros, long ownMicros) implements Answer {}

  /** It could not be done. */
  record Trouble(Kind kind, String message, long micros) implements Answer {
    /** Whose trouble it is, and what kind. */
    public enum Kind {
      /** The element was not there, or not as needed, within the limit. */
      TIMEOUT,
      /** More than one element fits. */
      AMBIGUOUS,
      /** A selector, glob, key or option that is none. */
      MALFORMED,
      /**
       * A page could not be loaded; the message holds the browser's word, {@code net::ERR_…}, and
       * after a blank the page's URL where it is not the command's own.
       */
      NAVIGATION,
      /** A document was asked for, and no answer came; the message is its URL. */
      UNANSWERED,
      /** The page's own process died. */
      PAGE_CRASHED,
      /** It died because it had used up its memory. */
      PAGE_OUT_OF_MEMORY,
      /** It answered nothing any more; its process was killed. */
      PAGE_HUNG,
      /** The page or window was closed. */
      PAGE_CLOSED,
      /** The browser went away: ours to mend. The worker ends. */
      BROWSER_GONE,
      /** Anything else: ours to mend. */
      OTHER
    }
  }

  /** The run is over. */
  record Closed(Observed observed) implements Answer {}
}
