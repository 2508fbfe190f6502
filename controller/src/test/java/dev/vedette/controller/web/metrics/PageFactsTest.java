// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.PageVisit;
import dev.vedette.checks.model.report.Parties;
import dev.vedette.checks.model.report.Vitals;
import dev.vedette.controller.web.SampleRuns;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.Labels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageFactsTest {
  @Test
  void showsTheVitalsOfEachPageUnderK6sNames() throws IOException {
    ProbeFacts facts = ProbeFacts.of(SampleRuns.browser(new byte[0]));
    Series series = new Series();
    new ProbeSeries(series, Labels.of("check", "shop-login")).write(facts, Duration.ofSeconds(30));

    assertThat(facts.instance()).isEqualTo("https://shop.example.com/");
    assertThat(text(series))
        .contains(
            "probe_browser_web_vital_lcp{check=\"shop-login\",rating=\"good\","
                + "url=\"https://shop.example.com/\"} 1130.0",
            "probe_browser_web_vital_cls{check=\"shop-login\",rating=\"poor\","
                + "url=\"https://shop.example.com/login\"} 0.31")
        .doesNotContain("web_vital_tbt", "probe_http_");
  }

  @Test
  void namesEachAddressOnceAndOnlySoMany() {
    List<PageVisit> visits = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      visits.add(visit("https://a.example/" + i % 15 + "?n=" + i));
    }
    Detail detail =
        new Detail.Browser(
            "",
            visits,
            new Detail.Loads(List.of(), 0),
            Parties.of(List.of()),
            new Detail.Http(List.of(), List.of()),
            List.of());

    assertThat(PageFacts.of(detail)).extracting(PageFacts::url).hasSize(10).doesNotHaveDuplicates();
  }

  private static PageVisit visit(String url) {
    return new PageVisit(0, url, Duration.ZERO, Duration.ZERO, Vitals.NONE);
  }

  private static String text(Series series) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.builder().build().write(out, series.snapshots());
    return out.toString(StandardCharsets.UTF_8);
  }
}
