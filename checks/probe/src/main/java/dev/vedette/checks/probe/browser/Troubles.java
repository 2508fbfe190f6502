// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Owner;
import dev.vedette.checks.model.check.BrowserAction.Deed;
import dev.vedette.checks.model.report.Durations;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.probe.Deadline;
import dev.vedette.checks.probe.browser.Passage.Stop;
import dev.vedette.checks.probe.browser.evidence.Veil;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble.Kind;
import dev.vedette.checks.probe.browser.words.NetError;
import dev.vedette.checks.probe.browser.words.TargetWords;
import dev.vedette.checks.probe.expect.Wording;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of an action that could not be carried out, and who must act.
 *
 * @param step its name
 * @param doing the action in words
 */
record Troubles(BrowserState run, Witness witness, String step, String doing) {

  /** Of a deed. {@code waited} is the time that it was given. */
  Finding of(Trouble trouble, Deed deed, Duration waited) {
    if (trouble.kind() == Kind.TIMEOUT) {
      String saw = witness.sawNear(TargetWords.target(deed));
      Trouble obstacle = witness.obstacle();
      if (obstacle != null) {
        return of(obstacle);
      }
      return found(
          Cause.EXPECTATION,
          "expected to %s within %s, saw %s%s"
              .formatted(doing, Durations.of(waited), saw, because(trouble)));
    }
    return deed instanceof Deed.Popup && trouble.kind() == Kind.NAVIGATION
        ? doing(of(trouble))
        : of(trouble);
  }

  /** The same with what was being done. */
  private Finding doing(Finding finding) {
    return new Finding(
        finding.cause(), finding.step(), doing + ": " + finding.message(), finding.host());
  }

  /** Of a document that does not come. */
  private Finding unanswered(String url) {
    return finding(Cause.TIMEOUT, doing + " did not end: " + shown(url) + " was not answered", url);
  }

  private String shown(String url) {
    return new Veil(run.values().redactor()).url(url);
  }

  /** A worker's own words for why, where they say more than that time was up. */
  private static String because(Trouble trouble) {
    String first = trouble.message().lines().findFirst().orElse("").strip();
    boolean says = !first.isEmpty() && !first.contains("Timeout") && !first.contains("exceeded");
    return says ? " (" + Wording.shorten(first) + ")" : "";
  }

  /** Of anything but time. */
  Finding of(Trouble trouble) {
    return switch (trouble.kind()) {
      case TIMEOUT -> found(Cause.TIMEOUT, doing + " did not end in time");
      case AMBIGUOUS ->
          found(Cause.DEFINITION, doing + ": more than one element fits" + because(trouble));
      case MALFORMED ->
          found(Cause.DEFINITION, doing + ": the browser cannot take it" + because(trouble));
      case NAVIGATION -> navigation(trouble, after(trouble.message()));
      case UNANSWERED -> unanswered(trouble.message());
      case PAGE_CRASHED -> found(Cause.PAGE, doing + " did not end: the page crashed");
      case PAGE_OUT_OF_MEMORY ->
          found(Cause.PAGE, doing + " did not end: the page ran out of memory");
      case PAGE_HUNG -> found(Cause.PAGE, doing + " did not end: the page hangs");
      case PAGE_CLOSED -> found(Cause.PAGE, doing + " did not end: the page was closed");
      case BROWSER_GONE -> ours(Cause.AGENT, doing + " did not end: the browser went away");
      case OTHER -> ours(Cause.INTERNAL, doing + " did not end" + because(trouble));
    };
  }

  /** The URL after the browser's word; null for none. */
  private static @Nullable String after(String message) {
    int blank = message.indexOf(' ');
    boolean told = message.startsWith("net::") && blank > 0;
    return told ? message.substring(blank + 1) : null;
  }

  /** Of going to {@code url}. */
  Finding navigation(Trouble trouble, @Nullable String url) {
    String place = url == null ? "" : " " + shown(url);
    String late =
        "page%s did not load within %s"
            .formatted(place, Durations.of(Duration.ofNanos(trouble.micros() * 1_000)));
    if (trouble.kind() == Kind.TIMEOUT) {
      return finding(Cause.TIMEOUT, late, url);
    }
    if (trouble.kind() == Kind.UNANSWERED) {
      String silent = trouble.message();
      String what =
          silent.equals(url) ? "it was not answered" : shown(silent) + " was not answered";
      return finding(Cause.TIMEOUT, late + ": " + what, silent);
    }
    if (trouble.kind() != Kind.NAVIGATION) {
      return of(trouble);
    }
    Optional<Stop> stop = url == null ? Optional.empty() : run.network().stopped(url);
    return stop.map(known -> stopped(known, url)).orElseGet(() -> byBrowser(trouble, place, url));
  }

  private Finding byBrowser(Trouble trouble, String place, @Nullable String url) {
    NetError error = NetError.of(trouble.message());
    String word = error.word() == null ? because(trouble) : " (net::" + error.word() + ")";
    return finding(error.cause(), "cannot load" + place + ": " + error.what() + word, url);
  }

  /** The passage knows better than the browser why there is no page. */
  Finding stopped(Stop stop, @Nullable String url) {
    String place = url == null ? "" : " " + shown(url);
    return finding(stop.cause(), "cannot load" + place + ": " + stop.what(), url);
  }

  /**
   * The same, unless there is no page because its connection was forbidden or did not come about.
   */
  Finding orStopped(Finding finding) {
    if (finding.cause().owner() != Owner.TARGET) {
      return finding;
    }
    String url = witness.url();
    Optional<Stop> stop =
        url == null
            ? Optional.empty()
            : run.network().stoppedQuietly(url, look -> run.talk().aside(look, Conversation.GRACE));
    Optional<String> forbidden = run.network().forbidden();
    boolean page = stop.isPresent() || (url != null && url.startsWith("chrome-error:"));
    if (page && forbidden.isPresent()) {
      return finding(Cause.POLICY, doing + ": " + forbidden.get(), url);
    }
    return stop.map(known -> stopped(known, url)).orElse(finding);
  }

  /** Of a worker that was lost meanwhile: no page can do that, for all its doings have limits. */
  Finding lost(WorkerLostException lost) {
    return ours(Cause.AGENT, doing + " did not end: " + lost.getMessage());
  }

  /** Of an action for which no time was left. */
  Finding late(Deadline over, @Nullable String url) {
    return finding(
        Cause.TIMEOUT,
        "no time was left to %s: the %s of %s was over"
            .formatted(doing, over.of(), Durations.of(over.limit())),
        url);
  }

  /** With the page's host. */
  Finding found(Cause cause, String message) {
    String url = witness.url();
    return finding(cause, url == null ? message : message + " (" + page(url) + ")", url);
  }

  private String page(String url) {
    return "at " + shown(url) + witness.error().map(status -> " → " + status).orElse("");
  }

  private Finding ours(Cause cause, String message) {
    return run.finding(cause, step, message, null);
  }

  private Finding finding(Cause cause, String message, @Nullable String url) {
    return run.finding(cause, step, message, url == null ? null : Veil.host(url));
  }
}
