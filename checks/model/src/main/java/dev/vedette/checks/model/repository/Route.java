// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.repository;

import java.time.Duration;
import java.util.List;

/** Which incidents go where. */
public record Route(Match match, List<String> to, boolean continues, Group group) {
  public Route {
    to = List.copyOf(to);
  }

  /**
   * Incidents that begin within {@code settle} ({@code wait}) of each other and agree in {@code by}
   * are one page.
   *
   * @param by words of {@code host check owner location rule}
   */
  public record Group(List<String> by, Duration settle) {
    public static final Group DEFAULT = new Group(List.of("host"), Duration.ofSeconds(15));

    public Group {
      by = List.copyOf(by);
    }
  }
}
