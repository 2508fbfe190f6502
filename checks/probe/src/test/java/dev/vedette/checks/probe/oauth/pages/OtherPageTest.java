// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.oauth.pages.Walked.Stopped;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page that is not the one the author knows is told so that the author can tell what it is. */
class OtherPageTest {
  private static String says(String html) {
    return ((Stopped) RecordedPages.beginningWith(html).walk(Map.of("user", "anna")))
        .message()
        .replace(" (id.example/authorize → 200)", "");
  }

  @Test
  void aPageThatScriptsMakeNeedsABrowser() {
    assertThat(says("<div id=app></div><script src=/app.js></script>"))
        .isEqualTo(
            "the page is another: it has no form; a page that scripts make needs a browser check");
    assertThat(
            says(
                "<body><noscript>Please enable JavaScript</noscript><script src=/app.js></script>"))
        .isEqualTo(
            "the page is another: it has no form; a page that scripts make needs a browser check; it says \"Please enable JavaScript\"");
  }

  @Test
  void aFormThatScriptsFillNeedsABrowserToo() {
    assertThat(says("<form id=app></form><script src=/app.js></script>"))
        .isEqualTo(
            "the page is another: no form has a field user; fields there: none; a page that scripts make needs a browser check");
  }

  @Test
  void aPageWithoutAFormSaysWhatItSays() {
    assertThat(says("<p>Soon</p>"))
        .isEqualTo("the page is another: it has no form; it says \"Soon\"");
  }

  @Test
  void otherFieldsAreNamed() {
    assertThat(says("<script></script><form><input name=email></form>Sign in"))
        .isEqualTo(
            "the page is another: no form has a field user; fields there: email; it says \"Sign in\"");
  }
}
