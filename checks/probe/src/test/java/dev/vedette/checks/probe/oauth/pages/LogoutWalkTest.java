// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** Whoever is asked whether to log out is not logged out yet. */
class LogoutWalkTest {
  private static final String LOGIN_AGAIN =
      "You have been signed out <form action=/login><button>Sign in</button></form>";

  private final RecordedPages pages = new RecordedPages();

  private Optional<String> stopped() {
    return new LogoutWalk(pages)
        .walk(HttpUrl.get("https://id.example/end?client_id=shop"))
        .map(Walked.Stopped::message);
  }

  private void asks(String html) {
    pages.with("/end", html).with("/confirm", LOGIN_AGAIN).with("/logout/yes", LOGIN_AGAIN);
  }

  @Test
  void aPageThatAsksNothingIsTheEnd() {
    pages.with("/end", LOGIN_AGAIN);

    assertThat(stopped()).isEmpty();
    assertThat(pages.asked()).hasSize(1);
  }

  @Test
  void theButtonThatLogsOutIsPressed() {
    asks(
        "<h1>Log out?</h1><form method=post action=/confirm><input type=hidden name=code value=x>"
            + "<button name=no value=1>Stay signed in, cancel</button>"
            + "<input type=submit name=yes value=Logout></form>");

    assertThat(stopped()).isEmpty();
    assertThat(pages.asked().getLast().form()).isEqualTo("code=x&yes=Logout");
  }

  @Test
  void aButtonThatSaysYesIsPressedWhereItsFormLogsOut() {
    asks(
        "<form action=/search><button>Search</button></form><form method=post action=/logout/yes>"
            + "<input type=submit name=a value=No><input type=submit name=a value=Yes></form>");

    assertThat(stopped()).isEmpty();
    assertThat(pages.asked().getLast().form()).isEqualTo("a=Yes");
  }

  @Test
  void aButtonThatSaysYesIsPressedWhereThePageAsks() {
    asks(
        "<p>Do you want to sign out of the shop?</p><form method=post action=/confirm>"
            + "<button name=a value=y>Yes</button></form>");

    assertThat(stopped()).isEmpty();
    assertThat(pages.asked()).hasSize(2);
  }

  @Test
  void theQuestionMayComeAfterARedirect() {
    pages.redirecting("/end", "/ask?challenge=1");
    pages.with("/ask", "<form method=post action=/confirm><button>Log out</button></form>");
    pages.with("/confirm", LOGIN_AGAIN);

    assertThat(stopped()).isEmpty();
    assertThat(pages.asked()).hasSize(3);
  }

  @Test
  void aQuestionThatNoFormAnswersIsAFailure() {
    pages.with("/end", "<p>Are you sure you want to log out?</p><a href=#>Log out</a>");

    assertThat(stopped())
        .contains(
            "asks whether to log out, and has no form that answers: \"Are you sure you want to log out? Log out\" (id.example/end → 200)");
  }

  @Test
  void aQuestionThatComesAgainIsAFailure() {
    pages.with("/end", "<form method=post action=/end><button>Log out</button></form>");

    assertThat(stopped())
        .contains(
            "asks whether to log out, and again after it was confirmed: \"Log out\" (id.example/end → 200)");
    assertThat(pages.asked()).hasSize(2);
  }

  @Test
  void anErrorIsAFailureAlsoAfterTheConfirmation() {
    pages.with("/end", "<form method=post action=/confirm><button>Log out</button></form>");
    pages.answering("/confirm", 500, Headers.of(), "");

    assertThat(stopped()).contains("status 500 (id.example/confirm → 500)");
  }

  /** What is there may be any page of the provider, or none. */
  @Test
  void whereTheSessionIsOverThePageAfterwardsIsOfNoAccount() {
    pages.redirecting("/end", "/").answering("/", 404, Headers.of(), "");

    assertThat(stopped()).isEmpty();
  }

  @Test
  void theWayBackToAnotherHostIsNotGone() {
    pages.redirecting("/end", "https://shop.example/bye");

    assertThat(stopped()).isEmpty();
    assertThat(pages.asked()).hasSize(1);
  }

  @Test
  void aRedirectWithoutEndIsAFailure() {
    pages.redirecting("/end", "/end");

    assertThat(stopped().orElseThrow()).startsWith("does not come to an end");
  }
}
