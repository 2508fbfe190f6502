// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.incidents;

import org.jspecify.annotations.Nullable;

/** What became of an incident, for those who tell people. */
public sealed interface EpisodeChange {
  /** The incident as it is after the change. */
  Incident incident();

  /**
   * An episode began.
   *
   * @param previous the milder one that ended with it; null when the incident is new
   */
  record Began(Incident incident, @Nullable Episode previous) implements EpisodeChange {}

  /**
   * An episode that is no worse took the place of one told long ago, so that pagers notify again:
   * they do not of an alert that was acknowledged.
   *
   * @param previous the one that ended with it
   */
  record Reminded(Incident incident, Episode previous) implements EpisodeChange {}

  /** The evidence of the present episode changed. */
  record Changed(Incident incident) implements EpisodeChange {}

  /** The incident is over. */
  record Resolved(Incident incident) implements EpisodeChange {}
}
