// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import dev.vedette.checks.model.Severity;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One message about one transition of one episode, as a receiver gets it.
 *
 * @param key the same for a trigger and its resolve, and for every repeat of either; at most 255
 *     characters
 * @param at when the problem began, or when it ended
 */
public record PageMessage(
    String key, Action action, Severity severity, Instant at, Text text, PageLabels labels) {
  private static final int LONGEST_KEY = 255;

  public PageMessage {
    if (key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("key of " + key.length() + " characters: " + key);
    }
  }

  /** What it says of the problem. */
  public enum Action {
    TRIGGER,
    RESOLVE
  }

  /**
   * The words.
   *
   * @param headline stands alone on a lock screen; at most 100 characters, one line
   * @param body the lines below the headline, without links; may be empty
   * @param runbook null when the check names none
   * @param incident the incident's page in the console; null when the console's address is not
   *     known
   */
  public record Text(
      String headline, String body, @Nullable String runbook, @Nullable String incident) {
    /** Headline, body and links, for receivers that show text only. */
    public String whole() {
      return Stream.of(headline, body, links())
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining("\n"));
    }

    private String links() {
      String first = runbook == null ? "" : "Runbook " + runbook;
      String second = incident == null ? "" : "Incident " + incident;
      return first.isEmpty() || second.isEmpty() ? first + second : first + " · " + second;
    }
  }
}
