// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.pager;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One accepted event.
 *
 * @param inbox whose routing key it came with
 */
public record PagerEvent(Instant received, String inbox, Kind kind, String key, Content content) {

  /**
   * What it did.
   *
   * @param action {@code trigger, acknowledge, resolve}
   * @param isNew whether a trigger opened an alert rather than joined one, and whether a resolve
   *     found one open
   */
  public record Kind(String action, boolean isNew) {
    public boolean opens() {
      return action.equals("trigger") && isNew;
    }

    public boolean closes() {
      return action.equals("resolve") && isNew;
    }
  }

  /**
   * What it said; empty for a resolve.
   *
   * @param details the scalars of {@code custom_details}, as text
   * @param locations the list of that name in {@code custom_details}
   */
  public record Content(
      String summary, String severity, Map<String, String> details, List<String> locations) {
    public Content {
      details = Map.copyOf(details);
      locations = List.copyOf(locations);
    }
  }
}
