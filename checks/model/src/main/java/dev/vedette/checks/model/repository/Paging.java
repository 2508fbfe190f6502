// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of what.
 *
 * @param operators name of the receiver that hears about Vedette itself; null when none is named
 * @param routes in order; the first match wins unless it says {@code continue}
 */
public record Paging(List<Receiver> receivers, @Nullable String operators, List<Route> routes) {
  public Paging {
    receivers = List.copyOf(receivers);
    routes = List.copyOf(routes);
  }
}
