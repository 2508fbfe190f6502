// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.agent.AgentOptions.Place;
import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The locations of {@code vedette agent}, as they were given.
 *
 * @param controller for locations without a URL of their own
 * @param id of the agent, or what its ids begin with
 * @param allowances as given with {@code --allow}
 */
record AgentPlaces(
    @Nullable String controller,
    @Nullable String id,
    AgentTokenFile tokens,
    List<String> allowances) {
  private static final String CONTROLLER_MEND =
      "Name it with --controller, for instance --controller http://127.0.0.1:8700.";

  List<Place> of(List<String> locations) {
    Set<String> seen = new LinkedHashSet<>();
    for (String location : locations) {
      if (!seen.add(name(location))) {
        throw CommandError.yours(
            "location '" + name(location) + "' is given twice", "Give each location once.");
      }
    }
    Allowances allowed = Allowances.read(allowances, List.copyOf(seen));
    return locations.stream().map(text -> place(text, locations.size() > 1, allowed)).toList();
  }

  private Place place(String text, boolean several, Allowances allowed) {
    String name = name(text);
    if (!LocationId.isValid(name)) {
      throw CommandError.yours(
          "'" + name + "' cannot be a location",
          "Use a-z, 0-9, '-', '_' and '.', for instance eu-west.");
    }
    String url = text.contains("=") ? text.substring(text.indexOf('=') + 1) : controller;
    LocationId location = new LocationId(name);
    return new Place(
        location, agent(name, several), uri(url, name), tokens.of(location), allowed.of(location));
  }

  private @Nullable AgentId agent(String location, boolean several) {
    if (id == null) {
      return null;
    }
    String name = several ? id + "-" + location : id;
    if (!AgentId.isValid(name)) {
      throw CommandError.yours(
          "'" + name + "' cannot be an agent's id",
          "Use up to 100 of a-z, 0-9, '-', '_' and '.', beginning with a letter or digit.");
    }
    return new AgentId(name);
  }

  private static URI uri(@Nullable String url, String location) {
    if (url == null) {
      throw CommandError.yours("location '" + location + "' has no controller", CONTROLLER_MEND);
    }
    try {
      URI uri = URI.create(url);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (http && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw notAUrl(url);
    }
    throw notAUrl(url);
  }

  private static CommandError notAUrl(String url) {
    return CommandError.yours("'" + url + "' is not a controller's URL", CONTROLLER_MEND);
  }

  private static String name(String text) {
    return text.contains("=") ? text.substring(0, text.indexOf('=')) : text;
  }
}
