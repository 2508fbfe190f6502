// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.deploy.demo.report.DemoReport.PageLine;
import dev.vedette.deploy.demo.report.DemoReport.ResolveLine;
import dev.vedette.deploy.demo.report.DemoReport.Subject;
import dev.vedette.deploy.demo.site.Breakage;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {
  private static final Subject LOGIN = new Subject("shop-login", "failing");
  private static final Subject SIGN_IN = new Subject("shop-sign-in", "failing");
  private static final PageLine LOGIN_PAGE = page(LOGIN, "owners", List.of("us-east"), 14.0);
  private static final PageLine SIGN_IN_PAGE = page(SIGN_IN, "owners", List.of("us-east"), 50.0);

  @Test
  void isContentWithAQuietDemo() {
    assertThat(verify(List.of(), false, List.of(), List.of())).isEmpty();
  }

  @Test
  void isContentWithThePagesAndTheirResolves() {
    assertThat(
            verify(
                List.of(new Breakage.Login()),
                true,
                List.of(LOGIN_PAGE, SIGN_IN_PAGE),
                List.of(new ResolveLine(LOGIN, 20.0), new ResolveLine(SIGN_IN, 40.0))))
        .isEmpty();
  }

  @Test
  void missesAPage() {
    assertThat(verify(List.of(new Breakage.Login()), false, List.of(SIGN_IN_PAGE), List.of()))
        .containsExactly("0 pages for shop-login failing, not 1");
  }

  @Test
  void refusesASecondPage() {
    assertThat(
            verify(
                List.of(new Breakage.Login()),
                false,
                List.of(LOGIN_PAGE, LOGIN_PAGE, SIGN_IN_PAGE),
                List.of()))
        .containsExactly("2 pages for shop-login failing, not 1");
  }

  @Test
  void refusesAPageThatNobodyExpects() {
    assertThat(verify(List.of(), false, List.of(LOGIN_PAGE), List.of()))
        .containsExactly("nobody expected this page: It broke at \"Sign in\"");
  }

  @Test
  void refusesALatePageAndOneToTheWrongPeople() {
    PageLine late = page(LOGIN, "operators", List.of(), 31.0);

    assertThat(verify(List.of(new Breakage.Login()), false, List.of(late, SIGN_IN_PAGE), List.of()))
        .hasSize(2);
  }

  @Test
  void refusesAPageThatDoesNotNameTheThirdParty() {
    Breakage script = Breakage.parse("script");
    PageLine widget =
        page(new Subject("review-widget", "failing"), "owners", List.of("us-east"), 20.0);

    assertThat(verify(List.of(script), false, List.of(widget, SIGN_IN_PAGE), List.of()))
        .singleElement()
        .asString()
        .contains("nothing of widgets.localhost");
  }

  @Test
  void refusesAPageThatNamesAnotherRegion() {
    Breakage edge = Breakage.parse("edge:eu-west");
    PageLine wrong =
        page(
            new Subject("shop-home", "failing-here"),
            "owners",
            List.of("eu-west", "us-east"),
            40.0);

    assertThat(verify(List.of(edge), false, List.of(wrong), List.of())).hasSize(1);
  }

  @Test
  void refusesALedgerThatDoesNotBalance() {
    ObjectNode slots = slots(10, 8, 1);

    assertThat(new Verification(List.of(), false).complaints(slots, List.of(), List.of()))
        .containsExactly("the ledger does not balance: 10 planned, 8 ended, 1 open");
  }

  private static List<String> verify(
      List<Breakage> breakages, boolean mended, List<PageLine> pages, List<ResolveLine> resolves) {
    return new Verification(breakages, mended).complaints(slots(10, 9, 1), pages, resolves);
  }

  private static ObjectNode slots(int planned, int done, int open) {
    return new ObjectMapper()
        .createObjectNode()
        .put("planned", planned)
        .put("done", done)
        .put("missed", 0)
        .put("skipped", 0)
        .put("open", open);
  }

  private static PageLine page(Subject subject, String receiver, List<String> where, double after) {
    return new PageLine(subject, "critical", receiver, where, "It broke at \"Sign in\"", after);
  }
}
