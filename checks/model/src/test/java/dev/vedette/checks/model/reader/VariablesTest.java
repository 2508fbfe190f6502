// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.expression.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {
  private static final String CHECK =
      """
      version: 1
      checks:
        - id: under-test
          type: http
          every: 5m
          owner: web-team
          locations: all
          variables: {it: %s}
          steps:
            - get: https://shop.example.com/
      """;

  @ParameterizedTest
  @CsvSource({"2", "-1.50", "True"})
  void keepTheirTypeFromTheFileToTheAgent(String written) {
    Value value =
        written.equals("True") ? new Value.Bool(true) : new Value.Number(new BigDecimal(written));

    areBothTimes(written, Template.constant(value));
  }

  @ParameterizedTest
  @CsvSource({"\"2\",2", "\"01067\",01067", "1e3,1e3", "two,two", "1.2.3,1.2.3"})
  void areTextWhereTheyAreQuotedOrNoPlainNumber(String written, String text) {
    areBothTimes(written, Template.of(text));
  }

  private static void areBothTimes(String written, Template template) {
    CheckDefinition check = read(written);

    assertThat(check.spec().variables()).containsExactly(Map.entry("it", template));
    assertThat(CheckCodec.read(check.origin().content()).definition().spec().variables())
        .containsExactly(Map.entry("it", template));
  }

  private static CheckDefinition read(String written) {
    Map<String, byte[]> files = new TreeMap<>(Folder.read(Folder.EXAMPLES));
    files.put("new.yaml", CHECK.formatted(written).getBytes(StandardCharsets.UTF_8));
    ReadResult result = new RepositoryReader().read(files);
    assertThat(result.problems()).isEmpty();
    return result.repository().orElseThrow().checks().stream()
        .filter(check -> check.id().value().equals("under-test"))
        .findFirst()
        .orElseThrow();
  }
}
