// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.reader.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Selectors, roles and keys that a browser takes. */
class BrowserWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#login .error",
        "nav > a.on ~ b + *",
        "> a",
        "a, b",
        "input[type=password]",
        "a[href='x]'][title=\"\\\"(\"]",
        "li:nth-child(2n+1)::before",
        "button:has-text(\"Log in (now)\"):visible",
        "div:has(> [data-x='1'])",
        ":nth-match(iframe, 2)",
        "article >> text=\"a[\" >> nth=0",
        ".w-1\\/2.\\31 0",
        "a:is(b, [c]) .größe",
        "#$(run.id) > a[",
      })
  void areSelectors(String selector) {
    assertThat(problems("click: {css: " + quoted(selector) + "}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"button", "Button", "menuitemcheckbox", "$(run.id)"})
  void areRoles(String role) {
    assertThat(problems("click: {role: " + role + "}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Enter",
        "a",
        "A",
        "+",
        "7",
        "F12",
        "Digit1",
        "KeyA",
        "Numpad0",
        "Control++",
        "Control+Shift+T",
        "ControlOrMeta+ArrowUp",
        "Shift+Tab",
        "]",
        "\\"
      })
  void areKeys(String key) {
    assertThat(problems("press: " + quoted(key))).isEmpty();
  }

  private static List<String> problems(String action) {
    String yaml =
        """
        version: 1
        checks:
          - id: a
            type: browser
            every: 1m
            locations: all
            owner: web-team
            steps:
              - name: One
                do:
                  - goto: https://shop.example.com/
                  - %s
        """
            .formatted(action);
    return new RepositoryReader()
        .readAlone("x.yaml", yaml.getBytes(StandardCharsets.UTF_8)).problems().stream()
            .map(Problem::what)
            .toList();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
