// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  private final FixedScope scope = new FixedScope();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain text|plain text",
        "$(location)-$(run.id)|eu-west-r-1",
        "at $(location.edge)!|at 203.0.113.7!",
        "literal $$(x)|literal $(x)",
        "$.status and 5$|$.status and 5$",
        "$( base64( 'a b' ) )|YSBi",
        "$(urlencode('a b/c*~'))|a%20b%2Fc%2A~",
        "$(sha256(\"abc\"))|ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      })
  void evaluatesToText(String source, String text) {
    assertThat(Template.of(source).text(scope)).isEqualTo(text);
  }

  @Test
  void keepsTheTypeOfASingleExpression() {
    scope.values.put("n", Value.of(12));
    assertThat(Template.of("$(n)").evaluate(scope))
        .isEqualTo(new Value.Number(BigDecimal.valueOf(12)));
    assertThat(Template.of("n=$(n)").evaluate(scope)).isEqualTo(new Value.Text("n=12"));
  }

  @Test
  void writesListsAndMapsInsideTextAsJson() {
    scope.values.put("v", Value.of(Map.of("a", List.of(1, true, "x\"y"))));
    assertThat(Template.of("v: $(v)").text(scope)).isEqualTo("v: {\"a\":[1,true,\"x\\\"y\"]}");
  }

  @Test
  void signsAsRfc4231Says() {
    assertThat(Template.of("$(hmac_sha256('Jefe', 'what do ya want for nothing?'))").text(scope))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1234567890, 005924",
    "20000000000, 353130",
  })
  void countsOneTimePasswordsAsRfc6238Says(long second, String code) {
    scope.now = Instant.ofEpochSecond(second);
    scope.secrets.put("SEED", "GEZD GNBV GY3T QOJQ gezd gnbv gy3t qojq");
    assertThat(Template.of("$(totp(secret.SEED))").text(scope)).isEqualTo(code);
  }

  @Test
  void formatsTheTimeInUtc() {
    scope.now = Instant.parse("2026-03-04T05:06:07Z");
    assertThat(Template.of("$(now('yyyyMMdd-HH'))").text(scope)).isEqualTo("20260304-05");
    assertThat(Template.of("$(now())").text(scope)).isEqualTo("2026-03-04T05:06:07Z");
    assertThat(Template.of("$(now('unix'))").evaluate(scope)).isInstanceOf(Value.Number.class);
  }

  @Test
  void drawsUuidsOfVersionFourAndNumbersBelowTheBound() {
    assertThat(Template.of("$(uuid())").text(scope))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab].*");
    assertThat(Integer.parseInt(Template.of("$(random(10))").text(scope))).isBetween(0, 9);
  }

  @Test
  void tellsTheScopeWhatWasComputedFromASecret() {
    scope.secrets.put("S", "hush");
    Template.of("$(base64(secret.S)) $(base64('open'))").text(scope);
    assertThat(scope.derived).containsExactly("aHVzaA==");
  }

  @Test
  void saysWhatIsMissingWithoutTheSecret() {
    assertThatThrownBy(() -> Template.of("$(secret.S)").text(scope))
        .isInstanceOfSatisfying(
            UnresolvedException.class,
            missing -> assertThat(missing.missing()).isEqualTo(UnresolvedException.Missing.SECRET));
    scope.secrets.put("SEED", "hush!");
    assertThatThrownBy(() -> Template.of("$(totp(secret.SEED))").text(scope))
        .isInstanceOf(UnresolvedException.class)
        .hasMessageNotContaining("hush");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Bearer $(token|7|never closed",
        "x $(now('a|8|quote",
        "$()|2|missing",
        "$(uuid)|2|function",
        "$(uuid(1))|2|arguments",
        "$(nope())|2|no function",
        "$(a.b)|2|not a name",
        "$(a b)|4|no meaning",
        "$(now('%Y'))|2|format",
        "$(random(0))|2|whole number",
        "$(base64(a|0|never closed",
      })
  void refusesWithThePlace(String source, int at, String what) {
    assertThat(Template.parse(source))
        .isInstanceOfSatisfying(
            ParsedTemplate.Bad.class,
            bad -> {
              assertThat(bad.at()).isEqualTo(at);
              assertThat(bad.what()).contains(what);
              assertThat(bad.mend()).isNotBlank();
            });
  }

  @Test
  void refusesBottomlessNesting() {
    assertThat(Template.parse("$(" + "base64(".repeat(5000)))
        .isInstanceOf(ParsedTemplate.Bad.class);
  }

  @Test
  void literalTextSurvivesParsing() {
    String text = "a $(b) $$(c)";
    assertThat(Template.of(Template.literal(text).source()).text(scope)).isEqualTo(text);
  }
}
