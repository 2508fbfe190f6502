// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from what Playwright throws what kind of trouble it is. */
final class Troubles {
  private static final int LENGTH = 500;
  private static final String TOLD = "message='";
  private static final Pattern NET_ERROR = Pattern.compile("net::ERR_[A-Z0-9_]+");
  private static final Pattern FITTING = Pattern.compile("resolved to (\\d+) elements");

  /** Without the place in Chromium's sources. */
  private static final Pattern SAID = Pattern.compile("\\[err] (?:\\[\\d+:[^]]*] )?(.+)");

  private static final Pattern MALFORMED =
      Pattern.compile(
          "Unknown key:|while parsing|Unknown engine|is not a valid selector|invalid URL"
              + "|Malformed|did not find some options|not an? <(input|select)>"
              + "|Not a checkbox|Element is not an? |Node is not an? |cannot be filled|Cannot type");

  /** As fields of these types take it (HTML, 2.3.5), whatever a page shows. */
  private static final String VALUE =
      "a date is filled as 2026-11-27, a time as 13:30, a range as a number";

  private static final String DOWNLOAD = "Download is starting";

  private Troubles() {}

  /** The kind; a dead page is told apart by the caller. */
  static Trouble.Kind kind(RuntimeException error) {
    String message = String.valueOf(error.getMessage());
    if (error instanceof TroubleException own) {
      return own.kind();
    }
    if (!(error instanceof PlaywrightException)) {
      return Trouble.Kind.OTHER;
    }
    if (message.contains("Page crashed") || message.contains("Target crashed")) {
      return Trouble.Kind.PAGE_CRASHED;
    }
    if (error instanceof TimeoutError) {
      return Trouble.Kind.TIMEOUT;
    }
    return ofMessage(message);
  }

  private static Trouble.Kind ofMessage(String message) {
    if (message.contains("strict mode violation")) {
      return Trouble.Kind.AMBIGUOUS;
    }
    if (NET_ERROR.matcher(message).find()
        || message.contains(DOWNLOAD)
        || message.contains("interrupted by another")) {
      return Trouble.Kind.NAVIGATION;
    }
    if (message.contains("pipe closed") || message.contains("Connection closed")) {
      return Trouble.Kind.BROWSER_GONE;
    }
    if (message.contains("has been closed") || message.contains("Frame was detached")) {
      return Trouble.Kind.PAGE_CLOSED;
    }
    return MALFORMED.matcher(message).find() ? Trouble.Kind.MALFORMED : Trouble.Kind.OTHER;
  }

  /** Whether going somewhere ended in a download. */
  static boolean isDownload(PlaywrightException error) {
    String message = String.valueOf(error.getMessage());
    return message.contains(DOWNLOAD) || message.contains("net::ERR_ABORTED");
  }

  /** One line for a person, without Playwright's log. */
  static String message(RuntimeException error, Trouble.Kind kind, String sought) {
    String line = firstLine(String.valueOf(error.getMessage()));
    return Fields.cut(
        switch (kind) {
          case NAVIGATION -> netError(line);
          case AMBIGUOUS -> sought + ": " + fitting(String.valueOf(error.getMessage()));
          case PAGE_CRASHED -> "the page's process died";
          case PAGE_OUT_OF_MEMORY -> "the page used up its memory";
          case PAGE_HUNG -> "the page answers nothing";
          case PAGE_CLOSED -> "the window was closed";
          case BROWSER_GONE -> "the browser went away";
          case MALFORMED -> line.replace("Malformed value", VALUE);
          default -> line;
        },
        LENGTH);
  }

  private static String netError(String line) {
    Matcher word = NET_ERROR.matcher(line);
    return word.find() ? word.group() : line;
  }

  private static String fitting(String message) {
    Matcher count = FITTING.matcher(message);
    return count.find() ? count.group(1) + " elements fit" : "more than one element fits";
  }

  /** The driver's errors are told as objects, one field a line. */
  private static String firstLine(String message) {
    int told = message.indexOf(TOLD);
    String words = told < 0 ? message : message.substring(told + TOLD.length());
    String line = words.lines().findFirst().orElse("");
    return line.replaceFirst("^Error( \\{)?:? ?", "").replaceAll("^'|'$", "");
  }

  /** What a browser that did not start said last, from the log that Playwright adds; or "". */
  static String lastWords(RuntimeException error) {
    String last = "";
    for (String line : String.valueOf(error.getMessage()).lines().toList()) {
      Matcher said = SAID.matcher(line);
      last = said.find() ? said.group(1) : last;
    }
    return Fields.cut(last, LENGTH);
  }

  /** Why an element that was there could not be used, from the log that Playwright adds; or "". */
  static String obstacle(RuntimeException error) {
    String message = String.valueOf(error.getMessage());
    String found = message.contains("resolved to <") ? "it was there, but not ready in time" : "";
    for (String line : message.lines().toList()) {
      String reason = reason(line);
      found = reason.isEmpty() ? found : reason;
    }
    return found;
  }

  private static String reason(String line) {
    if (line.contains("intercepts pointer events")) {
      return "it was covered by " + line.replaceAll("^[\\s-]*|\\s*intercepts pointer events.*", "");
    }
    if (line.contains("did not find some options")) {
      return "it has no such option";
    }
    for (String one : new String[] {"visible", "stable", "enabled", "editable"}) {
      if (line.contains("element is not " + one)) {
        return one.equals("stable") ? "it kept moving" : "it was not " + one;
      }
    }
    if (line.contains("- performing ")) {
      return "it was there, but the page was busy";
    }
    return line.contains("outside of the viewport") ? "it was outside of the window" : "";
  }
}
