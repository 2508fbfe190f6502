// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What machines read of a page.
 *
 * @param subject what is broken
 * @param source what kind of thing broke: a check, a location, or Vedette itself; the words of a
 *     route's {@code source}
 * @param locations that are concerned, by id
 * @param owner of the check; null when there is none
 * @param tags of the check
 */
public record PageLabels(
    String source,
    SubjectLabels subject,
    EpisodeLabels episode,
    List<String> locations,
    @Nullable String owner,
    Map<String, String> tags) {
  public PageLabels {
    locations = List.copyOf(locations);
    tags = Map.copyOf(tags);
  }

  /**
   * What is broken.
   *
   * @param check null when it is not a check
   * @param rule the rule's id; {@code dark, blind, definitions, secrets, undeliverable, expiring}
   *     when it is not a check
   * @param host that the finding names; null when there is none
   */
  public record SubjectLabels(@Nullable String check, String rule, @Nullable String host) {}

  /** Which stretch of which incident. */
  public record EpisodeLabels(long incident, int number) {}
}
