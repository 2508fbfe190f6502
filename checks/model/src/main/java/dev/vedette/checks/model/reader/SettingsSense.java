// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.shape.Suggestion;
import dev.vedette.checks.model.reader.yaml.Node;
import dev.vedette.checks.model.repository.Location;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.checks.model.repository.Receiver;
import dev.vedette.checks.model.repository.Route;
import dev.vedette.checks.model.repository.Settings;
import java.net.URI;
import java.util.List;

/** Whether the parts of {@code vedette.yaml} fit each other. */
final class SettingsSense {
  private static final int ENOUGH_TARGETS = 2;

  private final Settings settings;
  private final Node.Mapping written;
  private final Problems problems;

  SettingsSense(Settings settings, Node.Mapping written, Problems problems) {
    this.settings = settings;
    this.written = written;
    this.problems = problems;
  }

  void check() {
    checkOperators();
    checkRoutes();
    for (int i = 0; i < settings.maintenance().size(); i++) {
      requireLocations(settings.maintenance().get(i).match(), "maintenance", i);
    }
    settings.locations().forEach(this::checkControl);
    if (settings.watchdog() == null) {
      problems.warning(
          written.place(),
          "there is no watchdog, so nobody notices when Vedette itself falls silent",
          "add watchdog: with the URL of a dead-man's switch");
    }
    if (settings.locations().isEmpty()) {
      problems.error(written.place(), "there are no locations", "add locations: with at least one");
    }
  }

  private void checkOperators() {
    String operators = settings.paging().operators();
    if (operators != null) {
      requireReceiver(operators, "operators");
    } else if (!settings.paging().receivers().isEmpty()) {
      problems.warning(
          written.place(),
          "nobody hears about Vedette itself",
          "add operators: with the name of a receiver");
    }
  }

  private void checkRoutes() {
    List<Route> routes = settings.paging().routes();
    for (int i = 0; i < routes.size(); i++) {
      for (int j = 0; j < routes.get(i).to().size(); j++) {
        requireReceiver(routes.get(i).to().get(j), "routes", i, "to", j);
      }
      requireLocations(routes.get(i).match(), "routes", i);
    }
    if (settings.paging().receivers().isEmpty() && routes.isEmpty()) {
      problems.warning(
          written.place(),
          "nobody is paged",
          "add receivers: and routes: that say who hears of what");
    } else if (routes.stream().noneMatch(SettingsSense::takesAll)) {
      problems.error(
          Trail.place(written, "routes"),
          "an incident may match no route",
          "end the routes with one that has no match:, such as - to: [" + anyReceiver() + "]");
    }
  }

  private static boolean takesAll(Route route) {
    Match match = route.match();
    return match.checks().isEmpty()
        && match.owners().isEmpty()
        && match.tags().isEmpty()
        && match.facets().severities().isEmpty()
        && match.facets().rules().isEmpty()
        && match.facets().locations().isEmpty()
        && match.facets().sources().isEmpty();
  }

  private String anyReceiver() {
    return settings.paging().receivers().stream().map(Receiver::name).findFirst().orElse("on-call");
  }

  private void requireReceiver(String name, Object... trail) {
    List<String> known = receivers();
    if (!known.contains(name)) {
      problems.error(
          Trail.place(written, trail),
          "there is no receiver '" + name + "'",
          Suggestion.of(name, known)
              .map(near -> "did you mean '" + near + "'?")
              .orElse("add it to receivers"));
    }
  }

  /** As written: a receiver that is wrong in itself was told of, and is there all the same. */
  private List<String> receivers() {
    return written.find("receivers").orElse(null) instanceof Node.Mapping named
        ? named.entries().stream().map(Node.Entry::name).toList()
        : List.of();
  }

  private void requireLocations(Match match, String key, int index) {
    List<LocationId> named = match.facets().locations();
    for (int i = 0; i < named.size(); i++) {
      if (settings.location(named.get(i)).isEmpty()) {
        problems.error(
            Trail.place(written, key, index, "match", "locations", i),
            "there is no location '" + named.get(i) + "'",
            "name one of " + settings.locations().stream().map(it -> it.id().value()).toList());
      }
    }
  }

  private void checkControl(Location location) {
    long hosts = location.control().stream().map(URI::getHost).distinct().count();
    if (hosts < ENOUGH_TARGETS) {
      problems.warning(
          Trail.keyPlace(written, "locations", location.id().value()),
          "the location '"
              + location.id()
              + "' has "
              + (hosts == 0
                  ? "no control target"
                  : "one control target, and one may be down itself"),
          "add control: with two URLs on different networks, for it or for all");
    }
  }
}
