// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import static dev.vedette.checks.probe.ScriptedServer.answering;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.check.Expectation;
import dev.vedette.checks.model.check.Literal;
import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.check.SaveSource;
import dev.vedette.checks.model.check.TemplateTree;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.StepReport.ExpectationReport;
import dev.vedette.checks.probe.Ask;
import dev.vedette.checks.probe.ScriptedServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationsTest {
  private static final String PAGE =
      "<html><head><title>Shop</title></head><body><h1>Welcome</h1><a class=\"item\""
          + " href=\"/1\">One</a> <a class=\"item\" href=\"/2\">Two</a></body></html>";
  private static final String ORDER =
      "{\"status\":\"open\",\"total\":12.50,\"lines\":[{\"sku\":\"A\"},{\"sku\":\"B\"}],"
          + "\"token\":\"very-private\",\"note\":null}";

  @AutoClose private final Running running = new Running();

  private ExpectationReport look(String type, String body, Expectation expectation)
      throws IOException {
    int length = body.getBytes(StandardCharsets.ISO_8859_1).length;
    String head =
        "HTTP/1.1 200 OK\r\ncontent-type: "
            + type
            + "\r\ncontent-length: "
            + length
            + "\r\nset-cookie: session=abcdef; Path=/\r\nx-many: 1\r\nx-many: 2\r\n\r\n";
    try (ScriptedServer server = ScriptedServer.plain(answering(head + body))) {
      Probed probed = running.run(Ask.get(server.url("/page")).expect(expectation).named("one"));
      return probed.steps().getFirst().expectations().getFirst();
    }
  }

  private ExpectationReport page(Expectation expectation) throws IOException {
    return look("text/html", PAGE, expectation);
  }

  private ExpectationReport order(Expectation expectation) throws IOException {
    return look("application/json", ORDER, expectation);
  }

  private static List<Operator> equalTo(String text) {
    return List.of(new Operator.Equals(new TemplateTree.Leaf(Template.literal(text))));
  }

  private static List<Operator> equalTo(long number) {
    return List.of(
        new Operator.Equals(
            new TemplateTree.Constant(new Literal.Number(BigDecimal.valueOf(number)))));
  }

  private static List<Operator> contains(String text) {
    return List.of(new Operator.Contains(Template.literal(text)));
  }

  private static final List<Operator> EXISTS = List.of(new Operator.Exists(true));

  @Test
  void expectsAStatusBelow400WhenTheAuthorSaysNothing() throws IOException {
    String error = "HTTP/1.1 500 Oops\r\ncontent-length: 2\r\n\r\nhi";
    try (ScriptedServer server = ScriptedServer.plain(answering(error))) {
      Expectation body = new Expectation.Body(contains("hi"));
      assertThat(
              running.run(Ask.get(server.url("/")).expect(body).named("one")).finding().message())
          .startsWith("expected status below 400, saw 500 (GET ");
      assertThat(running.run(Ask.get(server.url("/")).named("one")).finding().cause())
          .isEqualTo(Cause.EXPECTATION);
      assertThat(running.run(Ask.get(server.url("/")).status("5xx").named("one")).finding())
          .isNull();
    }
  }

  @Test
  void looksIntoJson() throws IOException {
    assertThat(order(new Expectation.Json("$.status", equalTo("open"))))
        .isEqualTo(new ExpectationReport("json $.status \"open\"", true, "\"open\""));
    assertThat(order(new Expectation.Json("$.lines[*].sku", contains("B"))).seen())
        .isEqualTo("[\"A\",\"B\"]");
    assertThat(order(new Expectation.Json("$.note", EXISTS)).met()).isTrue();
    assertThat(order(new Expectation.Json("$.nothing", EXISTS)))
        .isEqualTo(new ExpectationReport("json $.nothing exists", false, "nothing"));
  }

  @Test
  void doesNotShowWhatIsACredentialByItsName() throws IOException {
    ExpectationReport token = order(new Expectation.Json("$.token", equalTo("other")));
    ExpectationReport cookie = order(new Expectation.Cookie("session", equalTo("other")));

    assertThat(token.seen()).isEqualTo("a value of 12 characters, not shown");
    assertThat(cookie.seen()).isEqualTo("a value of 6 characters, not shown");
    assertThat(order(new Expectation.Cookie("session", equalTo("abcdef"))).met()).isTrue();
  }

  @Test
  void saysWhatAPersonWouldSeeWhereJsonWasExpected() throws IOException {
    assertThat(page(new Expectation.Json("$.status", EXISTS)).seen())
        .isEqualTo("no JSON but \"Shop Welcome One Two\"");
  }

  @Test
  void showsWhiteSpaceWhereItMakesTheDifference() throws IOException {
    String body = "{\"a\":\"one  two\\n\"}";
    ExpectationReport spaces =
        look("application/json", body, new Expectation.Json("$.a", equalTo("one two\n")));

    assertThat(spaces.what()).isEqualTo("json $.a \"one two\\n\"");
    assertThat(spaces.seen()).isEqualTo("\"one  two\\n\"");
  }

  @Test
  void tellsWhatANameInAnExpectationStandsFor() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.plain(
            answering("HTTP/1.1 200 OK\r\nx-total: 12.50\r\ncontent-length: 2\r\n\r\n11"))) {
      Probed probed =
          running.run(
              Ask.get(server.url("/")).save("total", new SaveSource.Header("x-total")).named("one"),
              Ask.get(server.url("/"))
                  .expect(
                      new Expectation.Body(List.of(new Operator.Contains(Template.of("$(total)")))))
                  .named("two"));

      assertThat(probed.finding().message())
          .startsWith("expected text $(total), saw \"11\", where $(total) is \"12.50\" (GET ");
    }
  }

  @Test
  void takesTheWhiteSpaceOfATitleAsItIsSeen() throws IOException {
    Expectation title = new Expectation.Html("title", null, equalTo("Shop & more"));
    assertThat(look("text/html", "<title> Shop  &amp;\n more </title>", title).met()).isTrue();
  }

  @Test
  void looksIntoHtml() throws IOException {
    assertThat(page(new Expectation.Html("h1", null, equalTo("Welcome"))).met()).isTrue();
    assertThat(page(new Expectation.Html("a.item", "href", contains("/2"))).met()).isTrue();
    List<Operator> two = List.of(new Operator.Count(equalTo(2).getFirst()));
    List<Operator> one = List.of(new Operator.Count(equalTo(1).getFirst()));
    assertThat(page(new Expectation.Html("a.item", null, two)).met()).isTrue();
    assertThat(page(new Expectation.Html("h1", null, one)).met()).isTrue();
    List<Operator> none = List.of(new Operator.Count(equalTo(0).getFirst()));
    assertThat(page(new Expectation.Html("h2", null, none)).met()).isTrue();
    assertThat(page(new Expectation.Html("h2", null, EXISTS)).met()).isFalse();
  }

  @Test
  void looksIntoHeadersAndTheBody() throws IOException {
    assertThat(page(new Expectation.Header("X-Many", equalTo("1, 2"))).met()).isTrue();
    assertThat(page(new Expectation.Body(contains("Signed in as"))))
        .isEqualTo(
            new ExpectationReport("text \"Signed in as\"", false, "\"Shop Welcome One Two\""));
    assertThat(page(new Expectation.BodySize(equalTo(PAGE.length()))).met()).isTrue();
  }

  @Test
  void knowsTheVersionAndThatThereIsNoCertificate() throws IOException {
    assertThat(page(new Expectation.HttpVersion(equalTo("1.1"))).met()).isTrue();
    ExpectationReport valid = page(new Expectation.Certificate("valid", EXISTS));
    assertThat(valid.met()).isFalse();
    assertThat(valid.seen()).isEqualTo("no TLS");
  }

  @Test
  void writesOutNoNumberOfABillionDigits() throws IOException {
    String body = "{\"n\":1e999999999,\"m\":[1E-999999999]}";
    List<Operator> one = equalTo(1);
    assertThat(look("application/json", body, new Expectation.Json("$.n", one)).seen())
        .isEqualTo("1E+999999999");
    assertThat(look("application/json", body, new Expectation.Json("$.m", one)).seen())
        .isEqualTo("[1E-999999999]");
  }

  @Test
  void readsJsonInTheCharsetThatIsAnnounced() throws IOException {
    String latin = "application/json; charset=iso-8859-1";
    Expectation name = new Expectation.Json("$.name", equalTo("Zoë"));
    assertThat(look(latin, "{\"name\":\"Zoë\"}", name).met()).isTrue();
    Expectation schema = new Expectation.BodySchema("{\"type\":\"object\"}");
    assertThat(look(latin, "{\"name\":\"Zoë\"}", schema).met()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ï»¿{}", "\0{\0}", "{\0}\0"})
  void holdsJsonWithAMarkOrInAnotherUnicodeAgainstASchema(String latin) throws IOException {
    Expectation schema = new Expectation.BodySchema("{\"type\":\"object\"}");
    assertThat(look("application/json", latin, schema).met()).isTrue();
  }

  @Test
  void knowsHtmlInAnyCase() throws IOException {
    Expectation expectation = new Expectation.Body(contains("Goodbye"));
    assertThat(look("TEXT/HTML", PAGE, expectation).seen()).isEqualTo("\"Shop Welcome One Two\"");
  }

  @Test
  void takesTheKeysOfAMap() throws IOException {
    Expectation keys = new Expectation.Json("$.lines[0].keys()", contains("sku"));
    assertThat(order(keys).met()).isTrue();
    assertThat(order(keys).seen()).isEqualTo("[\"sku\"]");
  }

  @Test
  void countsNoEndlessNumberAgainstASchema() throws IOException {
    String schema = "{\"properties\":{\"n\":{\"multipleOf\":7}}}";
    ExpectationReport report =
        look("application/json", "{\"n\":1e999999999}", new Expectation.BodySchema(schema));
    assertThat(report.met()).isFalse();
    assertThat(report.seen()).isEqualTo("a number in the body is too long to be looked at");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"$schema\":\"http://json-schema.org/draft-07/schema#\","})
  void takesAFormatAtItsWordInEveryDraft(String draft) throws IOException {
    Expectation schema =
        new Expectation.BodySchema(
            "{" + draft + "\"properties\":{\"status\":{\"format\":\"date-time\"}}}");
    assertThat(order(schema).met()).isFalse();
    assertThat(order(schema).seen()).startsWith("/status: ");
  }

  @Test
  void holdsTheBodyAgainstASchema() throws IOException {
    String schema =
        "{\"type\":\"object\",\"required\":[\"status\"],"
            + "\"properties\":{\"total\":{\"type\":\"%s\"}}}";
    assertThat(order(new Expectation.BodySchema(schema.formatted("number"))).met()).isTrue();
    ExpectationReport wrong = order(new Expectation.BodySchema(schema.formatted("string")));
    assertThat(wrong.met()).isFalse();
    assertThat(wrong.seen()).contains("total").contains("string");
  }

  @Test
  void saysWithoutAPlaceWhatIsWrongWithTheWholeBody() throws IOException {
    ExpectationReport wrong = order(new Expectation.BodySchema("{\"type\":\"array\"}"));
    assertThat(wrong.seen()).startsWith("object found, array expected");
  }

  @Test
  void takesALoneNullForJson() throws IOException {
    Expectation isNull = new Expectation.Json("$", List.of(new Operator.Type("null")));
    assertThat(look("application/json", "null", isNull).met()).isTrue();
    Expectation schema = new Expectation.BodySchema("{\"type\":\"null\"}");
    assertThat(look("application/json", "null", schema).met()).isTrue();
    ExpectationReport below = look("application/json", "null", new Expectation.Json("$.a", EXISTS));
    assertThat(below.met()).isFalse();
    assertThat(below.seen()).doesNotContain("no JSON");
  }

  @Test
  void blamesTheAuthorForAPathThatIsNone() throws IOException {
    try (ScriptedServer server =
        ScriptedServer.plain(answering("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"))) {
      Finding finding =
          running
              .run(
                  Ask.get(server.url("/")).expect(new Expectation.Json("$.[", EXISTS)).named("one"))
              .finding();

      assertThat(finding.cause()).isEqualTo(Cause.DEFINITION);
      assertThat(finding.message()).isEqualTo("'$.[' is not a JSONPath");
    }
  }

  @Test
  void savesFromEverySource() throws IOException {
    try (ScriptedServer server =
            ScriptedServer.plain(
                answering(
                    "HTTP/1.1 200 OK\r\nset-cookie: c=cookie\r\nx-a: header\r\ncontent-length: "
                        + PAGE.length()
                        + "\r\n\r\n"
                        + PAGE));
        ScriptedServer echo = ScriptedServer.plain(Echo::play)) {
      Probed probed =
          running.run(
              Ask.get(server.url("/page"))
                  .save("a", new SaveSource.Header("x-a"))
                  .save("b", new SaveSource.Cookie("c"))
                  .save("c", new SaveSource.Html("a.item", "href"))
                  .save("d", new SaveSource.Matches("<h1>([a-zA-Z]+)</h1>", 1))
                  .save("e", new SaveSource.Status())
                  .save("f", new SaveSource.Url())
                  .named("one"),
              Ask.get(echo.url("/echo"))
                  .header("x-all", "$(a) $(b) $(c) $(d) $(e) $(f)")
                  .expect(
                      new Expectation.Body(
                          contains("header cookie /1 Welcome 200 " + server.url("/page"))))
                  .named("two"));

      assertThat(probed.finding()).isNull();
    }
  }
}
