// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.repository.Location;
import dev.vedette.checks.model.repository.Settings;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The checks that look at control targets: for each URL one request with a timeout of 5 s, from the
 * locations that name it; id {@code control-} and the first 8 hex digits of the URL's SHA-256.
 */
public final class ControlChecks {
  private ControlChecks() {}

  /** One check for each control URL, in the order of their ids. */
  public static List<CheckDefinition> of(Settings settings) {
    Map<URI, TreeSet<LocationId>> targets = new TreeMap<>();
    for (Location location : settings.locations()) {
      for (URI target : location.control()) {
        targets.computeIfAbsent(target, url -> new TreeSet<>()).add(location.id());
      }
    }
    return targets.entrySet().stream()
        .map(target -> check(target.getKey(), target.getValue()))
        .sorted(Comparator.comparing(CheckDefinition::id))
        .toList();
  }

  private static CheckDefinition check(URI target, Set<LocationId> locations) {
    String url = target.toString().replace("$(", "$$(");
    String names = locations.stream().map(LocationId::value).collect(Collectors.joining("\",\""));
    String rules =
        List.of("failing", "failing-here", "degraded", "blind", "expiring").stream()
            .collect(Collectors.joining("\":\"off\",\"", "{\"", "\":\"off\"}"));
    return CheckCodec.read(
            "{\"id\":\"control-%s\",\"name\":\"Control target %s\",\"type\":\"http\",\"every\":\"60s\","
                    .formatted(Content.sha256(url).substring(0, 8), target.getHost())
                + "\"timeout\":\"5s\",\"locations\":[\"%s\"],\"steps\":[{\"name\":\"Control\",\"get\":\"%s\",\"expect\":{\"status\":[\"2xx\",\"3xx\",\"4xx\",\"5xx\"]}}],\"rules\":%s}"
                    .formatted(names, url, rules))
        .definition();
  }
}
