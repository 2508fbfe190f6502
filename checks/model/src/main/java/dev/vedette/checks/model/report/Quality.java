// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.report;

import java.util.List;

/**
 * How far a measurement can be trusted. Good when there is no reason to doubt it.
 *
 * @param doubts why it is suspect, for instance {@code agent overloaded}; empty when good
 */
public record Quality(List<String> doubts) {
  public static final Quality GOOD = new Quality(List.of());

  public Quality {
    doubts = List.copyOf(doubts);
  }

  public boolean isGood() {
    return doubts.isEmpty();
  }
}
