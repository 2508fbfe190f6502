// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.oauth.pages.Walked.Stopped;
import dev.vedette.checks.probe.oauth.web.Web;
import dev.vedette.checks.probe.oauth.web.Web.Ask;
import dev.vedette.checks.probe.oauth.web.Web.Place;
import dev.vedette.checks.probe.oauth.web.Web.Reply.Answered;
import dev.vedette.checks.probe.oauth.web.Web.Reply.Broken;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Ends a session at the provider, which may ask first whether the person wants it to: OpenID
 * Connect RP-Initiated Logout 1.0 section 2. For one walk.
 */
public final class LogoutWalk {
  private static final int MOST_STEPS = 10;

  private final Web web;
  private boolean confirmed;
  private boolean redirected;

  public LogoutWalk(Web web) {
    this.web = web;
  }

  /** Walks from the end-session endpoint; empty where the session is over. */
  public Optional<Stopped> walk(HttpUrl endSession) {
    Ask ask = Form.page(endSession);
    for (int i = 0; i < MOST_STEPS; i++) {
      After after =
          switch (web.send(ask)) {
            case Answered answer -> after(answer);
            case Broken broken ->
                new After(null, new Stopped(broken.cause(), broken.message(), broken.host()));
          };
      if (after.next() == null) {
        return Optional.ofNullable(after.stopped());
      }
      ask = after.next();
    }
    String last = ask.url().host() + ask.url().encodedPath();
    return Optional.of(
        new Stopped(
            Cause.REDIRECT,
            "does not come to an end after " + MOST_STEPS + " requests, the last one to " + last,
            ask.url().host()));
  }

  /** What comes after an answer: another request, a failure, or nothing. */
  private record After(@Nullable Ask next, @Nullable Stopped stopped) {
    static final After NOTHING = new After(null, null);

    static After failed(Place place, String message) {
      return new After(
          null, new Stopped(Cause.OAUTH, message + " (" + place.text() + ")", place.host()));
    }
  }

  private After after(Answered answer) {
    if (LoginWalk.isRedirect(answer)) {
      return redirected(answer);
    }
    if (answer.status() >= 400) {
      // Where a redirect leads may be any page, or none: the session was ended before.
      return redirected ? After.NOTHING : After.failed(answer.place(), "status " + answer.status());
    }
    return LoginWalk.isHtml(answer) ? onPage(Page.of(answer)) : After.NOTHING;
  }

  /** To another host leads the way back to the client. */
  private After redirected(Answered answer) {
    HttpUrl target = answer.url().resolve(String.valueOf(answer.headers().get("location")));
    redirected = true;
    return target == null || !target.host().equals(answer.url().host())
        ? After.NOTHING
        : new After(Form.page(target), null);
  }

  private After onPage(Page page) {
    LogoutQuestion question = new LogoutQuestion(page);
    Optional<Submission> yes = question.yes().filter(Submission::goesSomewhere);
    if (yes.isEmpty()) {
      return question.isAsked() ? asks(page, "has no form that answers") : After.NOTHING;
    }
    if (confirmed) {
      return asks(page, "again after it was confirmed");
    }
    confirmed = true;
    redirected = false;
    return new After(yes.get().sent(Map.of(), false, Set.of()), null);
  }

  private static After asks(Page page, String how) {
    return After.failed(
        page.place(), "asks whether to log out, and " + how + ": \"" + page.says() + "\"");
  }
}
