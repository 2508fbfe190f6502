// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.checks.model.reader.language.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vedette schema}: the check language as JSON Schema. */
@Command(
    name = "schema",
    description = {
      "Prints the check language as JSON Schema (draft 2020-12), for completion and hover in editors.",
      "Save it as vedette.schema.json and begin a file with:",
      "  # yaml-language-server: $schema=vedette.schema.json"
    },
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws JsonProcessingException {
    String json =
        new ObjectMapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(Files.schema().keywords());
    spec.commandLine().getOut().println(json);
    return 0;
  }
}
