// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.deploy.demo.pager.PagerEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InboxHtmlTest {
  @Test
  void saysWhatIsResolvedInTheWordsOfItsPage() {
    String html =
        InboxHtml.of(
            "Owners", List.of(event("trigger", "CRITICAL a: \"<b>\" broke"), event("resolve", "")));

    assertThat(html)
        .contains("<time>03:12:40</time> Resolved: CRITICAL a: \"&lt;b&gt;\" broke</p>")
        .doesNotContain("vedette:a:1");
    assertThat(html.indexOf("Resolved")).isLessThan(html.indexOf("class=trigger"));
  }

  @Test
  void isQuietWithoutPages() {
    assertThat(InboxHtml.of("Owners", List.of())).contains("<h2>Owners</h2><p>Quiet.</p>");
  }

  private static PagerEvent event(String action, String summary) {
    return new PagerEvent(
        Instant.parse("2026-03-01T03:12:40Z"),
        "owners",
        new PagerEvent.Kind(action, true),
        "vedette:a:1",
        new PagerEvent.Content(summary, "critical", Map.of(), List.of()));
  }
}
