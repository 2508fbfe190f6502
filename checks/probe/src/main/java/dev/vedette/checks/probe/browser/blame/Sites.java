// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.http.WebHost;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What counts as the target's own: hosts that a pattern of the check names, and all of the owners
 * of the sites that the check itself goes to.
 *
 * @param patterns {@code x.example}, or {@code *.x.example} for all below it
 * @param owners of the sites gone to
 */
public record Sites(List<String> patterns, Set<String> owners) {
  public Sites {
    patterns = List.copyOf(patterns);
    owners = Set.copyOf(owners);
  }

  /**
   * From a check.
   *
   * @param navigated URLs or hosts that the check goes to
   */
  public static Sites of(List<String> firstParty, Collection<String> navigated) {
    Set<String> owners =
        navigated.stream()
            .map(site -> site.contains("://") ? site : "http://" + site)
            .flatMap(url -> WebHost.of(url).stream())
            .map(WebHost::owner)
            .collect(Collectors.toSet());
    return new Sites(firstParty, owners);
  }

  /** Whose a URL is; empty for one without a host, such as {@code data:}. */
  public Optional<Party> party(String url) {
    return WebHost.of(url).map(host -> new Party(host.owner(), isFirst(host)));
  }

  private boolean isFirst(WebHost host) {
    return owners.contains(host.owner())
        || patterns.stream().anyMatch(pattern -> fits(pattern, host));
  }

  private static boolean fits(String pattern, WebHost host) {
    if (pattern.startsWith("*.")) {
      String below = pattern.substring(1);
      return endsWith(host.name(), below) || endsWith(host.shown(), below);
    }
    return pattern.equalsIgnoreCase(host.name()) || pattern.equalsIgnoreCase(host.shown());
  }

  private static boolean endsWith(String host, String end) {
    return host.length() > end.length()
        && host.regionMatches(true, host.length() - end.length(), end, 0, end.length());
  }

  /**
   * Whose a host is. An owner of many customers' hosts may be both: first for the hosts that the
   * check names.
   */
  public record Party(String owner, boolean first) {}
}
