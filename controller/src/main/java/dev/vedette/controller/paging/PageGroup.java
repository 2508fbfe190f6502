// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.Severity;
import java.time.Instant;

/**
 * One page and the episodes that it stands for. The page of the first is sent; the others join it.
 * It is resolved when all of them are over.
 *
 * @param key what its episodes have in common
 * @param page number of the trigger
 */
public record PageGroup(
    long number, String receiver, String key, long page, Severity severity, Taking taking) {

  /** When it began, and when it takes in no more episodes. */
  public record Taking(Instant from, Instant until) {}

  /**
   * An episode of an incident.
   *
   * @param name of what is broken, for people
   */
  public record Member(long incident, int episode, String name) {}
}
