// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.probe.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens to show to the controller: one for all locations, or one for each. */
final class AgentTokenFile {
  private static final String MEND =
      "Name a file with --token-file, or set VEDETTE_AGENT_TOKEN: a token, or lines LOCATION=TOKEN.";
  private static final int SHORTEST = 16;

  private final Map<LocationId, Secret> each = new HashMap<>();
  private @Nullable Secret all;

  private AgentTokenFile(List<String> lines) {
    lines.stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(this::add);
  }

  /** The tokens of the file, or of the environment when none is named. */
  static AgentTokenFile read(@Nullable Path file) {
    if (file == null) {
      return new AgentTokenFile(
          Optional.ofNullable(System.getenv("VEDETTE_AGENT_TOKEN")).stream()
              .flatMap(String::lines)
              .toList());
    }
    try {
      return new AgentTokenFile(Files.readAllLines(file));
    } catch (IOException e) {
      throw CommandError.operators("cannot read the token file " + file, MEND);
    }
  }

  static AgentTokenFile parse(String text) {
    return new AgentTokenFile(text.lines().toList());
  }

  /** The token of a location. */
  Secret of(LocationId location) {
    Secret token = each.getOrDefault(location, all);
    if (token == null) {
      throw CommandError.operators("there is no token for location '" + location + "'", MEND);
    }
    return token;
  }

  /**
   * A token may itself end in '=', as base64 does: only a valid location before it counts, as for
   * the controller.
   */
  private void add(String line) {
    int equals = line.indexOf('=');
    String before = equals < 0 ? "" : line.substring(0, equals).strip();
    if (LocationId.isValid(before) && equals + SHORTEST < line.length()) {
      each.put(new LocationId(before), new Secret(line.substring(equals + 1).strip()));
    } else {
      all = new Secret(line);
    }
  }
}
