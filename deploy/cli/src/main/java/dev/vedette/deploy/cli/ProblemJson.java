// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.reader.problem.Problem;

/** Problems as one JSON object: {@code {problems: […], errors, warnings, files, valid}}. */
final class ProblemJson {
  private ProblemJson() {}

  static String of(Validation found, boolean strict) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("valid", found.isGood(strict));
    root.put("files", found.files());
    root.put("errors", found.errors());
    root.put("warnings", found.warnings());
    ArrayNode problems = root.putArray("problems");
    found.problems().forEach(problem -> problems.add(of(found.prefix(), problem)));
    return root.toPrettyString();
  }

  private static ObjectNode of(String prefix, Problem problem) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file", prefix + problem.path());
    node.put("line", problem.place().line());
    node.put("column", problem.place().column());
    node.put("severity", problem.isError() ? "error" : "warning");
    node.put("what", problem.what());
    return node.put("mend", problem.mend());
  }
}
