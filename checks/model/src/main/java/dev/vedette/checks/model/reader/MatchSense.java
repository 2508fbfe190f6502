// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.check.CheckDefinition.About;
import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.shape.Suggestion;
import dev.vedette.checks.model.reader.yaml.Node;
import dev.vedette.checks.model.repository.Match;
import dev.vedette.checks.model.repository.Settings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether what the matches of routes and maintenance name is there. A check that is not is a
 * mistake; an owner or a tag may only not be there yet.
 */
final class MatchSense {
  private final Settings settings;
  private final Node.Mapping written;
  private final Collection<Unit> units;
  private final Problems problems;

  MatchSense(Settings settings, Node.Mapping written, Collection<Unit> units, Problems problems) {
    this.settings = settings;
    this.written = written;
    this.units = units;
    this.problems = problems;
  }

  void check() {
    for (int i = 0; i < settings.paging().routes().size(); i++) {
      check(settings.paging().routes().get(i).match(), "routes", i);
    }
    for (int i = 0; i < settings.maintenance().size(); i++) {
      check(settings.maintenance().get(i).match(), "maintenance", i);
    }
  }

  private void check(Match match, String key, int index) {
    Set<String> ids = had(unit -> Stream.of(unit.id().value()));
    List<CheckId> checks = match.checks();
    for (int i = 0; i < checks.size(); i++) {
      String id = checks.get(i).value();
      if (!ids.contains(id)) {
        problems.error(
            Trail.place(written, key, index, "match", "check", i),
            "there is no check '" + id + "'",
            mend(id, ids, "name a check of this repository"));
      }
    }
    Set<String> owners = had(unit -> Optional.ofNullable(about(unit).owner()).stream());
    for (int i = 0; i < match.owners().size(); i++) {
      Place place = Trail.place(written, key, index, "match", "owner", i);
      warn(match.owners().get(i), owners, "owner", place);
    }
    match.tags().forEach((tag, values) -> check(tag, values, key, index));
  }

  private void check(String tag, List<String> values, String key, int index) {
    Set<String> had = had(unit -> Optional.ofNullable(about(unit).tags().get(tag)).stream());
    for (int i = 0; i < values.size(); i++) {
      Place place = Trail.place(written, key, index, "match", "tags", tag, i);
      warn(values.get(i), had, "tag " + tag, place);
    }
  }

  /** A check that could not be read may be the one that has it. */
  private void warn(String wanted, Set<String> had, String what, Place place) {
    if (!had.contains(wanted) && !problems.hasErrors()) {
      problems.warning(
          place,
          "no check has the " + what + " '" + wanted + "'",
          mend(wanted, had, "give it to a check, or leave it out here"));
    }
  }

  private Set<String> had(Function<Unit, Stream<String>> part) {
    return units.stream().flatMap(part).collect(Collectors.toCollection(TreeSet::new));
  }

  private static About about(Unit unit) {
    return unit.entry().identity().about();
  }

  private static String mend(String wanted, Set<String> had, String otherwise) {
    return Suggestion.of(wanted, had).map(near -> "did you mean '" + near + "'?").orElse(otherwise);
  }
}
