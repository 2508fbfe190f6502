// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.oauth.pages.Walked.Stopped;
import dev.vedette.checks.probe.oauth.web.Web;
import dev.vedette.checks.probe.oauth.web.Web.Ask;
import dev.vedette.checks.probe.oauth.web.Web.Place;
import dev.vedette.checks.probe.oauth.web.Web.Reply;
import dev.vedette.checks.probe.oauth.web.Web.Reply.Answered;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;

/** From a provider's authorization endpoint through its pages to the redirect URI. For one walk. */
public final class LoginWalk {
  private static final int MOST_STEPS = 20;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Web web;
  private final Callback callback;
  private final Turn turn;

  /**
   * Begins nothing yet.
   *
   * @param redirect the redirect URI, at which the walk ends; it is never asked itself
   */
  public LoginWalk(Web web, Entries entries, String redirect) {
    this.web = web;
    this.callback = new Callback(redirect);
    this.turn = new Turn(entries, callback);
  }

  /**
   * Walks.
   *
   * @param onFirstPage runs when the provider shows its first page
   */
  public Walked walk(HttpUrl authorize, Runnable onFirstPage) {
    Ask ask = Form.page(authorize);
    boolean shown = false;
    for (int i = 0; i < MOST_STEPS; i++) {
      Reply reply = web.send(ask);
      if (!(reply instanceof Answered answer)) {
        Reply.Broken broken = (Reply.Broken) reply;
        return new Stopped(broken.cause(), broken.message(), broken.host());
      }
      if (!shown && answer.status() < 300) {
        shown = true;
        onFirstPage.run();
      }
      Next next = isRedirect(answer) ? redirected(answer) : onPage(answer);
      if (next instanceof Next.End end) {
        return end.walked();
      }
      ask = ((Next.Go) next).ask();
    }
    return new Stopped(
        Cause.REDIRECT,
        "does not come to an end after "
            + MOST_STEPS
            + " requests, the last one to "
            + ask.url().host()
            + ask.url().encodedPath(),
        ask.url().host());
  }

  /** What to do after an answer. */
  sealed interface Next {
    record Go(Ask ask) implements Next {}

    record End(Walked walked) implements Next {}

    /** A stop that {@code place} is to blame for, or to be looked at for. */
    static Next stop(Place place, Cause cause, String message) {
      return new End(new Stopped(cause, message + " (" + place.text() + ")", place.host()));
    }
  }

  static boolean isRedirect(Answered answer) {
    return REDIRECTS.contains(answer.status()) && answer.headers().get("location") != null;
  }

  private Next redirected(Answered answer) {
    String location = String.valueOf(answer.headers().get("location"));
    return to(location, answer.url(), answer.place());
  }

  private Next to(String location, HttpUrl from, Place place) {
    HttpUrl target = from.resolve(location);
    String whole = target == null ? location : target.toString();
    if (callback.isAt(whole)) {
      return new Next.End(Callback.returned(whole, place.host()));
    }
    return target == null
        ? Next.stop(place, Cause.REDIRECT, "redirects to something other than http or https")
        : new Next.Go(Form.page(target));
  }

  static boolean isHtml(Answered answer) {
    String type = answer.headers().get("content-type");
    return type != null && type.toLowerCase(Locale.ROOT).contains("html");
  }

  private Next onPage(Answered answer) {
    boolean html = isHtml(answer);
    if (answer.status() >= 400) {
      String says = html ? ": \"" + Page.of(answer).says() + "\"" : "";
      return Next.stop(answer.place(), Cause.OAUTH, "status " + answer.status() + says);
    }
    if (!html) {
      return Next.stop(answer.place(), Cause.OAUTH, "neither a page nor a redirect");
    }
    Page page = Page.of(answer);
    return page.refresh()
        .filter(location -> page.forms().isEmpty())
        .map(location -> to(location, answer.url(), answer.place()))
        .orElseGet(() -> turn.at(page));
  }
}
