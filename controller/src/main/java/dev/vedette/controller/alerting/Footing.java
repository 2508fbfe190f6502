// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a check stands, for those that depend on it.
 *
 * @param outage only while {@link Word#FAILING}
 */
public record Footing(Word word, @Nullable Outage outage) {
  public static final Footing RIGHT = new Footing(Word.RIGHT, null);
  public static final Footing SUSPECT = new Footing(Word.SUSPECT, null);
  public static final Footing UNHEARD = new Footing(Word.UNHEARD, null);

  /** In a word. */
  public enum Word {
    /** Nothing is known to be wrong. */
    RIGHT,
    /** It failed somewhere, and that is not confirmed. */
    SUSPECT,
    /** Its {@code failing} incident was paged, or is held by what it depends on itself. */
    FAILING,
    /** It may fail, but nobody hears of it: it is muted, on trial, hushed, or gone. */
    UNHEARD
  }

  /**
   * A {@code failing} incident that somebody was told of.
   *
   * @param since when the trouble was first seen
   * @param locations all but those where it was right from before until after then; sorted
   */
  public record Outage(Severity severity, Instant since, List<LocationId> locations) {
    public Outage {
      locations = locations.stream().sorted().toList();
    }
  }

  /** For a person, after the check's name. */
  public String words() {
    return switch (word) {
      case RIGHT -> "is right";
      case SUSPECT -> "failed, not confirmed yet";
      case FAILING ->
          outage == null
              ? "is failing"
              : "is failing since %s in %d locations"
                  .formatted(outage.since(), outage.locations().size());
      case UNHEARD -> "pages nobody, so it holds nothing";
    };
  }

  static Footing failing(Outage outage) {
    return new Footing(Word.FAILING, outage);
  }

  boolean isFailing() {
    return word == Word.FAILING;
  }
}
