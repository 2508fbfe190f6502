// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.hush;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckDefinition.About;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.controller.alerting.Hush;
import dev.vedette.controller.alerting.Hush.Origin;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which the checks that {@code match} means are hushed: {@code [from,
 * hush.until)}.
 */
public record Spell(Match match, Instant from, Hush hush) {
  /** The order in which a check hears of them: the same for equal sets. */
  static final Comparator<Spell> ORDER =
      Comparator.comparing((Spell spell) -> spell.hush().origin())
          .thenComparing(spell -> spell.hush().until())
          .thenComparing(spell -> spell.hush().why())
          .thenComparing(spell -> spell.hush().mode())
          .thenComparing(spell -> MatchCodec.write(spell.match()));

  /** Whether it is in force then. */
  public boolean covers(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(hush.until());
  }

  /** Whether the check is one of those that are hushed, be it for some of its incidents only. */
  public boolean isAbout(CheckDefinition check) {
    About about = check.identity().about();
    List<String> sources = match.facets().sources();
    return has(match.checks(), check.id())
        && has(match.owners(), about.owner())
        && hasTags(match.tags(), about.tags())
        && has(sources, "check");
  }

  /**
   * Whether the darkness of {@code location} itself is hushed: only when the match says {@code
   * source: location}, and names nothing that a location does not have.
   */
  public boolean isAbout(LocationId location) {
    Match.Facets only = match.facets();
    return only.sources().contains("location")
        && has(only.locations(), location)
        && match.checks().isEmpty()
        && match.owners().isEmpty()
        && match.tags().isEmpty()
        && only.rules().isEmpty();
  }

  /**
   * Whether a run from {@code location} is to be marked: people are at work on what it measures. A
   * silence says nothing of that, nor does a match of certain rules or severities.
   */
  boolean marks(LocationId location) {
    Match.Facets only = match.facets();
    return hush.origin() != Origin.SILENCE
        && only.rules().isEmpty()
        && only.severities().isEmpty()
        && has(only.locations(), location);
  }

  /** For instance {@code maintenance: Sunday deploy}. */
  String mark() {
    return Words.of(hush.origin()) + ": " + hush.why();
  }

  private static <T> boolean has(Collection<T> wanted, @Nullable T value) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }

  private static boolean hasTags(Map<String, List<String>> wanted, Map<String, String> tags) {
    return wanted.entrySet().stream()
        .allMatch(tag -> tag.getValue().contains(tags.getOrDefault(tag.getKey(), "")));
  }
}
