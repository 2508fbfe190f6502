// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The id that an agent gave itself, kept beside its spool so that both last equally long. */
final class AgentIdFile {
  private static final int LONGEST_LOCATION = 80;

  private AgentIdFile() {}

  /** The id kept in {@code folder}, made at first. */
  static AgentId in(Path folder, LocationId location, RandomGenerator random) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("agent-id");
    if (Files.exists(file)) {
      String kept = Files.readString(file).strip();
      if (AgentId.isValid(kept)) {
        return new AgentId(kept);
      }
    }
    AgentId made = make(location, random);
    Files.writeString(file, made + "\n");
    return made;
  }

  private static AgentId make(LocationId location, RandomGenerator random) {
    String name = location.value();
    String head = name.substring(0, Math.min(LONGEST_LOCATION, name.length()));
    return new AgentId(head + "-" + HexFormat.of().toHexDigits(random.nextInt()));
  }
}
