// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.checks.model.WrittenDuration;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code vedette hold} and {@code vedette silence} are told. */
final class HushOptions {
  private static final String TAGS = "tags.";

  @Option(
      names = "--match",
      paramLabel = "KEY=VALUE",
      description =
          "Which checks, or which of their incidents: check=ID, owner=NAME, tags.TAG=VALUE,"
              + " rule=ID, severity=WORD or locations=NAME. Different keys must all agree;"
              + " the same key again is another value that agrees.")
  List<String> match = List.of();

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How long, from now on: 15m, 1h30m.")
  @Nullable Duration length;

  @Option(names = "--because", paramLabel = "TEXT", description = "Why, for whoever wonders.")
  @Nullable String because;

  @Option(names = "--list", description = "Show what is in force now, and do nothing.")
  boolean list;

  @Option(names = "--end", paramLabel = "ID", description = "End that one now.")
  @Nullable Long end;

  @Mixin ControllerOption controller = new ControllerOption();

  /** Throws {@link CommandError} when more than one thing is asked for. */
  void requireOneWish() {
    boolean more = !match.isEmpty() || length != null || because != null;
    if ((list || end != null) && (more || (list && end != null))) {
      throw CommandError.yours(
          (list ? "--list" : "--end") + " stands beside what makes or ends one",
          "Do one after the other: nothing was done now.");
    }
  }

  /** The request as the API takes it. */
  ObjectNode body() {
    ObjectNode body = new ObjectMapper().createObjectNode();
    if (match.isEmpty() || length == null || because == null) {
      throw CommandError.yours(
          "which checks, how long or why is not said",
          "Give --match, --for and --because, for instance --match check=shop-login --for 15m"
              + " --because \"deploy 1.2\".");
    }
    match.forEach(part -> put(body.withObjectProperty("match"), part));
    return body.put("for", WrittenDuration.of(length)).put("because", because);
  }

  private static void put(ObjectNode match, String part) {
    int equals = part.indexOf('=');
    if (equals < 1 || equals == part.length() - 1) {
      throw CommandError.yours(
          "'" + part + "' is no match", "Write it like check=shop-login or owner=web-team.");
    }
    String key = part.substring(0, equals);
    String value = part.substring(equals + 1);
    if (key.startsWith(TAGS)) {
      match.withObjectProperty("tags").withArrayProperty(key.substring(TAGS.length())).add(value);
    } else {
      match.withArrayProperty(key).add(value);
    }
  }
}
