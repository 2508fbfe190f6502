// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.probe.oauth.pages.Walked.Returned;
import dev.vedette.checks.probe.oauth.pages.Walked.Stopped;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of what a page asks a person to agree to, the button is pressed which does so. */
class ConsentTest {
  private static final String LOGIN =
      "<form method=post action=/login><input name=user><button>Go</button></form>";

  private static RecordedPages afterLogin(String consent) {
    return RecordedPages.beginningWith(LOGIN).with("/login", consent);
  }

  private static String form(String answer, String button) {
    return "<form method=post action=/consent><input type=hidden name=answer value="
        + answer
        + ">"
        + button
        + "</form>";
  }

  private static String answered(String consent) {
    RecordedPages pages = afterLogin(consent);
    Walked walked = pages.walk(Map.of("user", "anna"));
    assertThat(walked).isInstanceOf(Returned.class);
    return String.valueOf(pages.asked().getLast().form());
  }

  @Test
  void ofTwoFormsTheOneThatAllowsIsSent() {
    assertThat(
            answered(form("no", "<button>Cancel</button>") + form("yes", "<button>Allow</button>")))
        .isEqualTo("answer=yes");
    assertThat(
            answered(
                "<script>menu()</script>"
                    + form("no", "<input type=submit value=Deny>")
                    + form("yes", "<input type=submit value=Authorize>")))
        .isEqualTo("answer=yes");
  }

  @Test
  void aButtonThatAllowsGoesBeforeOneThatSaysSomethingElse() {
    assertThat(
            answered(
                form("other", "<button>Sign out</button>")
                    + form("no", "<button>Don’t allow</button>")
                    + form("yes", "<button>Yes, allow</button>")))
        .isEqualTo("answer=yes");
    assertThat(
            answered(
                form(
                    "x",
                    "<button name=do value=1>More</button><button name=do value=user_deny>Nein</button>"
                        + "<button name=do value=2>Zustimmen</button>")))
        .isEqualTo("answer=x&do=2");
  }

  @Test
  void aButtonInWordsThatAreNotKnownIsPressed() {
    assertThat(answered(form("yes", "<button>Hyväksy</button>"))).isEqualTo("answer=yes");
  }

  @Test
  void whereEveryButtonRefusesNoneIsPressed() {
    RecordedPages pages = afterLogin("Share all?" + form("no", "<button>Cancel</button>"));

    Walked walked = pages.walk(Map.of("user", "anna"));

    assertThat(pages.asked()).hasSize(2);
    assertThat(walked)
        .isEqualTo(
            new Stopped(
                Cause.OAUTH,
                "consent is asked for, and no button there gives it: \"Share all? Cancel\" (id.example/login → 200)",
                "id.example"));
  }

  @Test
  void nothingIsPressedWhereTheCheckDoesNotAccept() {
    RecordedPages pages = afterLogin(form("yes", "<button>Allow</button>"));

    Walked walked = pages.walk(new Entries(Map.of("user", "anna"), null, false, Set.of()));

    assertThat(((Stopped) walked).cause()).isEqualTo(Cause.OAUTH_REQUEST);
    assertThat(pages.asked()).hasSize(2);
  }
}
