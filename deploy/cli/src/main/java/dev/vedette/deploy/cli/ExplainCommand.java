// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.checks.model.CheckId;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vedette explain}: asks a controller where a check's rules stand. */
@Command(
    name = "explain",
    description = "Says where each rule of a check stands, and what is missing for a page.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "CHECK", description = "The check's id.")
  String check = "";

  @Mixin ControllerOption controller = new ControllerOption();

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many of the last events to show. Default: ${DEFAULT-VALUE}.")
  int events;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "As it stood then: 2026-11-26T03:12:40Z, '2026-11-26 04:12 Europe/Berlin', 04:12 for today,"
              + " -10m for ten minutes ago. Without a zone it is this machine's.")
  @Nullable String at;

  @Override
  public Integer call() throws InterruptedException {
    if (!CheckId.isValid(check)) {
      throw CommandError.yours(
          "'" + check + "' is not a check's id", "Give an id of a-z 0-9 - _ . only.");
    }
    print(ask(), spec.commandLine().getOut());
    return 0;
  }

  private JsonNode ask() throws InterruptedException {
    if (events < 1) {
      throw CommandError.yours("--events is " + events, "Ask for at least one event.");
    }
    String path = "/api/v1/checks/" + check + "/explain?limit=" + events;
    if (at != null) {
      path += "&at=" + PastInstant.parse(at, Instant.now(), ZoneId.systemDefault());
    }
    return controller.calls().get(path);
  }

  private static void print(JsonNode explanation, PrintWriter out) {
    String then = explanation.has("at") ? " at " + explanation.path("at").asText() : "";
    out.println(explanation.path("check").asText() + then);
    String quiet = explanation.path("quiet").asText();
    if (!quiet.isEmpty()) {
      out.println("  nobody is paged: " + quiet);
    }
    out.println("Rules");
    explanation
        .path("rules")
        .forEach(
            rule ->
                line(out, rule.path("rule"), rule.path("standing"), rule.path("missing").asText()));
    out.println("Locations");
    explanation
        .path("locations")
        .forEach(
            place ->
                line(
                    out,
                    place.path("location"),
                    place.path("light"),
                    place.path("state").asText()));
    out.println("Last events, newest first");
    explanation
        .path("events")
        .forEach(
            event ->
                out.printf("  %s  %s%n", event.path("at").asText(), event.path("text").asText()));
    out.flush();
  }

  private static void line(PrintWriter out, JsonNode name, JsonNode state, String words) {
    out.printf("  %-18s %-10s %s%n", name.asText(), state.asText(), words);
  }
}
