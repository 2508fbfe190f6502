// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.reader.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of single steps of the Recorder. Quotes in them are written as apostrophes. */
class RecorderStepsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'click', 'selectors': [['aria/Go[role=\\'gizmo\\']']]}",
        "{'type': 'click', 'selectors': [['a[href']]}",
        "{'type': 'keyDown', 'key': 'Dead'}"
      })
  void tellsWhatNoBrowserTakes(String step) {
    RecordedCheck check = check(step);
    assertThat(check.yaml()).doesNotContain("gizmo", "href", "Dead");
    assertThat(warnings(check)).hasSize(1).first().asString().endsWith("is not told");
  }

  @Test
  void writesAKeyThatIsHeld() {
    assertThat(
            check(
                    "{'type': 'keyDown', 'key': 'Control'}",
                    "{'type': 'keyDown', 'key': 'a'}",
                    "{'type': 'keyUp', 'key': 'a'}",
                    "{'type': 'keyUp', 'key': 'Control'}")
                .yaml())
        .contains("press: Control+a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'type': 'click', 'selectors': [['aria/Open'], ['#open']]} | click: {css: "#open"}
          {'type': 'click', 'selectors': [['aria/Open'], ['div.x'], ['text/Open']]} | click: {text: Open}
          {'type': 'click', 'selectors': [['aria/Open']]} | click: {label: Open}
          {'type': 'click', 'selectors': [['aria/Open'], ['nav > a.x']]} | click: {role: link, name: Open}
          {'type': 'click', 'selectors': [['aria/News'], ['form > input#n']]} | click: {label: News}
          {'type': 'change', 'value': 'x', 'selectors': [['aria/News'], ['#n']]} | fill: {label: News}
          """)
  void takesANameForALabelOnlyWhereAFieldIs(String step, String action) {
    assertThat(check(step).yaml()).contains("- " + action + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          select | ['#f > select:nth-of-type(1)']
          select | ['select[name=\\'my country\\']']
          select | ['aria/X'], ['xpath///*[@id=\\'f\\']/select[2]']
          select | ['aria/X[role=\\'combobox\\']'], ['#country']
          select | ['#country-select']
          fill   | ['aria/X[role=\\'combobox\\']'], ['input#city']
          fill   | ['input.select']
          fill   | ['#select > input']
          fill   | ['#country']
          """)
  void knowsAListOfOptions(String action, String selectors) {
    assertThat(check("{'type': 'change', 'value': 'de', 'selectors': [" + selectors + "]}").yaml())
        .contains("- " + action + ": ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secondary", "auxiliary", "back"})
  void tellsOfAClickWithAnotherButton(String button) {
    RecordedCheck check =
        check("{'type': 'click', 'button': '" + button + "', 'selectors': [['#line-7']]}");
    assertThat(check.yaml()).doesNotContain("line-7");
    assertThat(warnings(check))
        .containsExactly("a click with the " + button + " button is not told");
  }

  @Test
  void leavesOutTheClickIntoAFieldThatIsFilled() {
    String element = "'selectors': [['aria/Name'], ['#name']]";
    assertThat(
            check(
                    "{'type': 'click', " + element + "}",
                    "{'type': 'change', 'value': 'Jane', " + element + "}")
                .yaml())
        .contains("fill: {label: Name}")
        .doesNotContain("click");
  }

  private static RecordedCheck check(String... steps) {
    String text =
        "{'title': 'x', 'steps': [{'type': 'navigate', 'url': 'https://shop.example.com/'}, "
            + String.join(", ", steps)
            + "]}";
    String json = text.replace("\\'", "\\\"").replaceAll("(?<!\\\\)'", "\"");
    return RecordedCheck.of(
        "r.json", json.getBytes(StandardCharsets.UTF_8), new Labels(null, null, "web-team"));
  }

  private static List<String> warnings(RecordedCheck check) {
    return check.warnings().stream().map(Problem::what).toList();
  }
}
