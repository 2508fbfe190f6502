// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Sight;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("browser")
@Timeout(60)
class HeldDocumentsTest {
  private static final String PARENT = "00-1-2-01";

  @AutoClose private final Bench bench = new Bench();
  @AutoClose private final Site elsewhere = new Site();

  @BeforeEach
  void open() {
    Map<String, String> headers = Map.of("traceparent", PARENT, "baggage", "a=b");
    Bench.assertDone(bench.ask(Bench.openCommand(headers, List.of())));
  }

  @Test
  void headersGoWithDocumentsOfAnyOriginAndThroughRedirects() {
    bench.site().html("/", "<a href='/moved'>Go</a>");
    bench
        .site()
        .page("/moved", new Site.Page(302, Map.of("location", elsewhere.url("/there")), ""));
    elsewhere.html("/there", "<title>There</title><link rel=icon href='data:,'>");
    bench.go("/");
    assertThat(bench.site().headers("/").getFirst("baggage")).isEqualTo("a=b");
    bench.does(new Deed.Click(Bench.css("a"), 1));
    bench.awaits(new Sight.Title(), "There");

    assertThat(bench.site().headers("/moved").get("traceparent")).containsExactly(PARENT);
    assertThat(elsewhere.headers("/there").get("traceparent")).containsExactly(PARENT);
  }

  /** An origin that gives no leave for headers of others serves pages all the same. */
  @Test
  void headersDoNotGoWithWhatNeedsTheLeaveOfAnotherOrigin() {
    elsewhere.page("/data", new Site.Page(200, Map.of("access-control-allow-origin", "*"), "here"));
    bench
        .site()
        .html(
            "/",
            "<script>fetch('%s').then(it => it.text()).catch(() => 'refused').then(it => document.title = it)</script>"
                .formatted(elsewhere.url("/data")));
    bench.go("/");
    bench.awaits(new Sight.Title(), "e");

    assertThat(bench.sees(new Sight.Title())).isEqualTo("here");
    assertThat(elsewhere.headers("/data").getFirst("traceparent")).isNull();
    assertThat(elsewhere.hits("/data")).isEqualTo(1);
  }
}
