// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.reader.problem.Problem;

/** Problems as SARIF 2.1.0 (OASIS), one run with one rule. */
final class ProblemSarif {
  private static final String RULE = "check-language";

  private ProblemSarif() {}

  static String of(Validation found, boolean strict) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "vedette validate");
    ObjectNode rule = driver.putArray("rules").addObject().put("id", RULE);
    rule.putObject("shortDescription").put("text", "The check language");
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    found.problems().forEach(problem -> results.add(result(found.prefix(), problem, strict)));
    return root.toPrettyString();
  }

  private static ObjectNode result(String prefix, Problem problem, boolean strict) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("ruleId", RULE);
    result.put("level", problem.isError() || strict ? "error" : "warning");
    result.putObject("message").put("text", problem.what() + "; " + problem.mend());
    ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", prefix + problem.path());
    ObjectNode region = place.putObject("region");
    region.put("startLine", problem.place().line());
    region.put("startColumn", problem.place().column());
    return result;
  }
}
