// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vedette.checks.model.reader.language.Files;
import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.yaml.CanonicalJson;
import dev.vedette.checks.model.reader.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  private static final Schema SCHEMA = schema();

  @ParameterizedTest
  @MethodSource("examples")
  void takesEveryExample(String path) {
    assertThat(errors(text(path))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every: 5m|evry: 5m",
        "every: 5m|every: 5",
        "type: http|type: tcp",
        "status: 200|status: OK",
        "contains: Welcome|contain: Welcome",
        "degraded: 800ms|degraded: 800",
        "get: https|fetch: https",
        "version: 1|version: 2",
      })
  void refusesWhatTheReaderRefuses(String change) {
    String text = text("home-page.yaml");
    String[] fromTo = change.split("\\|");
    assertThat(text).contains(fromTo[0]);
    assertThat(errors(text.replace(fromTo[0], fromTo[1]))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url: \"**/account\"|url: \"**/account\", state: visible",
        "text: Signed in as|text: Signed in as, status: 200",
        "label: Email|css: a, exact: true",
        "role: heading|role: haeding",
        "text: Signed in as|text: x, state: hidden, has: {text: x}",
        "goto: https://shop.example.com/|popup: {expect: {text: x}}",
      })
  void refusesWhatTheReaderRefusesOfBrowsers(String change) {
    String text = text("shop-login.yaml");
    String[] fromTo = change.split("\\|");
    assertThat(text).contains(fromTo[0]);
    assertThat(errors(text.replace(fromTo[0], fromTo[1]))).isNotEmpty();
  }

  @Test
  void describesKeysForHover() throws JsonProcessingException {
    String json = json();
    assertThat(json)
        .contains("How often it runs from each location.")
        .contains("An RE2 pattern, found anywhere.");
  }

  static Set<String> examples() {
    return Folder.read(Folder.EXAMPLES).keySet();
  }

  private static List<Error> errors(String yaml) {
    return SCHEMA.validate(
        CanonicalJson.of(
            new YamlText("a", new Problems())
                .read(yaml.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()),
        InputFormat.JSON);
  }

  private static String text(String path) {
    return new String(Folder.read(Folder.EXAMPLES).get(path), StandardCharsets.UTF_8);
  }

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(json(), InputFormat.JSON);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(bug);
    }
  }

  private static String json() throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(Files.schema().keywords());
  }
}
