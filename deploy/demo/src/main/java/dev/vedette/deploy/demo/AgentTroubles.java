// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What agents say is wrong with them. */
final class AgentTroubles {
  private AgentTroubles() {}

  /** Each trouble with the locations whose agents have it; agents of one process say the same. */
  static SortedMap<String, List<String>> of(ControllerClient controller) {
    SortedMap<String, List<String>> troubles = new TreeMap<>();
    for (JsonNode agent : controller.list("agents")) {
      for (JsonNode line : agent.path("health").path("degraded")) {
        troubles
            .computeIfAbsent(line.asText(), _ -> new ArrayList<>())
            .add(agent.path("location").asText());
      }
    }
    return troubles;
  }
}
