// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.oauth.web.Web.Ask;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form goes where the button that is pressed sends it, with whatever belongs to it. */
class SubmissionTest {
  private static Ask sent(String html) {
    RecordedPages pages = RecordedPages.beginningWith(html);
    pages.walk(Map.of("user", "anna"));
    return pages.second();
  }

  @Test
  void theButtonMaySendTheFormElsewhere() {
    Ask ask =
        sent(
            "<form method=post action=/login><input name=user>"
                + "<button formaction=/other name=go value=1>Go</button></form>");

    assertThat(ask.url().encodedPath()).isEqualTo("/other");
    assertThat(ask.form()).isEqualTo("user=anna&go=1");
  }

  @Test
  void theButtonMaySendTheFormInAnotherWay() {
    Ask get =
        sent(
            "<form method=post action=/login?a=1><input name=user><button formmethod=get>Go</button></form>");
    Ask post =
        sent("<form action=/login><input name=user><button formmethod=POST>Go</button></form>");

    assertThat(get.method()).isEqualTo("GET");
    assertThat(get.url().encodedQuery()).isEqualTo("user=anna");
    assertThat(post.method()).isEqualTo("POST");
  }

  @Test
  void whatTheOtherButtonsSayIsOfNoAccount() {
    Ask ask =
        sent(
            "<form method=post action=/login><input name=user>"
                + "<button formaction=/cancelled formmethod=get>Cancel</button><button>Go</button></form>");

    assertThat(ask.method()).isEqualTo("POST");
    assertThat(ask.url().encodedPath()).isEqualTo("/login");
  }

  @Test
  void aFormWithoutAnActionGoesToItsOwnPage() {
    Ask ask = sent("<base href=https://cdn.example/x/><form method=post><input name=user></form>");

    assertThat(ask.url()).hasToString("https://id.example/authorize");
  }

  @Test
  void controlsMayStandOutsideOfTheirForm() {
    Ask ask =
        sent(
            "<input name=user form=login><form id=login method=post action=/login>"
                + "<input type=hidden name=csrf value=x><input type=hidden name=not value=x form=other></form>"
                + "<button form=login name=go value=1 formaction=/other>Go</button><form id=other></form>");

    assertThat(ask.form()).isEqualTo("user=anna&csrf=x&go=1");
    assertThat(ask.url().encodedPath()).isEqualTo("/other");
  }
}
