// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.language.CheckEntry;
import dev.vedette.checks.model.reader.language.Checks;
import dev.vedette.checks.model.reader.language.FileEntry;
import dev.vedette.checks.model.reader.language.Files;
import dev.vedette.checks.model.reader.language.LocationChoice;
import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.shape.Reading;
import dev.vedette.checks.model.reader.yaml.Node;
import dev.vedette.checks.model.reader.yaml.YamlText;
import dev.vedette.checks.model.repository.CheckRepository;
import dev.vedette.checks.model.repository.Location;
import dev.vedette.checks.model.repository.Paging;
import dev.vedette.checks.model.repository.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** One reading of one repository. */
final class RepositoryReading {
  /** Of one file. Nobody reads more at once. */
  private static final int MOST_ERRORS = 200;

  private final Problems problems;
  private final Map<String, FileEntry> files = new LinkedHashMap<>();
  private final List<Unit> units = new ArrayList<>();

  RepositoryReading(Problems problems) {
    this.problems = problems;
  }

  ReadResult read(Map<String, byte[]> bytes) {
    bytes.forEach(this::open);
    Optional<FileEntry> root = Optional.ofNullable(files.get(RepositoryReader.ROOT));
    if (!bytes.containsKey(RepositoryReader.ROOT)) {
      problems.error(
          Place.startOf(RepositoryReader.ROOT),
          "there is no vedette.yaml at the root",
          "write one with your locations, or begin with: vedette init");
    }
    files.forEach((path, file) -> readChecks(path, file, root.flatMap(FileEntry::defaults)));
    root.ifPresent(this::checkSettings);
    return result(root.flatMap(FileEntry::settings));
  }

  ReadResult readAlone(String path, byte[] bytes) {
    open(path, bytes);
    files.forEach((name, file) -> readChecks(name, file, Optional.empty()));
    return result(
        Optional.ofNullable(files.get(path)).map(file -> file.settings().orElseGet(this::alone)));
  }

  private void open(String path, byte[] bytes) {
    Optional<Node> tree = new YamlText(path, problems).read(bytes);
    tree.ifPresent(new SecretLooks(problems)::check);
    tree.flatMap(
            node ->
                (path.equals(RepositoryReader.ROOT) ? Files.ROOT : Files.OF_CHECKS)
                    .read(node, Reading.strict(problems)))
        .ifPresent(file -> files.put(path, file));
  }

  private void readChecks(String path, FileEntry file, Optional<Node> rootDefaults) {
    Defaults defaults =
        path.equals(RepositoryReader.ROOT)
            ? new Defaults(Optional.empty(), rootDefaults)
            : new Defaults(file.defaults(), rootDefaults);
    defaults.check(Reading.strict(problems));
    for (Node check : file.checks()) {
      if (problems.errorsIn(path) >= MOST_ERRORS) {
        problems.error(
            check.place(),
            "the file has " + MOST_ERRORS + " errors up to here",
            "mend these first");
        return;
      }
      Reading reading = Reading.strict(problems);
      Optional<CheckEntry> entry = Checks.SHAPE.read(defaults.into(check), reading);
      entry.ifPresent(it -> units.add(new Unit(path, it)));
    }
  }

  private void checkSettings(FileEntry root) {
    root.settings()
        .ifPresent(
            settings -> {
              new SettingsSense(settings, root.written(), problems).check();
              new MatchSense(settings, root.written(), units, problems).check();
            });
  }

  private ReadResult result(Optional<Settings> settings) {
    new Identities(problems).check(units);
    new Dependencies(units, problems).check();
    units.forEach(new Names(problems)::check);
    units.forEach(new Sense(problems)::check);
    Optional<CheckRepository> repository =
        settings.map(it -> new CheckRepository(it, definitions(it)));
    return new ReadResult(repository.filter(it -> !problems.hasErrors()), problems.sorted());
  }

  private List<CheckDefinition> definitions(Settings settings) {
    Selection selection = new Selection(settings.locations(), problems);
    SecretUse secrets = new SecretUse(settings.secrets(), problems);
    List<CheckDefinition> definitions = new ArrayList<>();
    for (Unit unit : units) {
      List<Location> locations = selection.of(unit);
      new LocationVariables(problems).check(unit, locations);
      new Sampling(problems).check(unit, locations.size());
      secrets.check(unit);
      if (!locations.isEmpty()) {
        definitions.add(definition(unit, locations, settings));
      }
    }
    return definitions;
  }

  private static CheckDefinition definition(
      Unit unit, List<Location> locations, Settings settings) {
    CheckEntry entry = unit.entry();
    return new CheckDefinition(
        entry.identity(),
        entry.cadence(),
        locations.stream().map(Location::id).toList(),
        entry.spec(),
        entry.alerting(),
        Content.of(unit, locations, settings.secrets()));
  }

  /** Settings for a file on its own: the locations that it names, or {@code here}. */
  private Settings alone() {
    TreeSet<LocationId> named = new TreeSet<>();
    for (Unit unit : units) {
      if (unit.entry().locations() instanceof LocationChoice.Named choice) {
        named.addAll(choice.names());
      }
    }
    if (named.isEmpty()) {
      named.add(new LocationId("here"));
    }
    List<Location> locations =
        named.stream()
            .map(id -> new Location(id, id.value(), Map.of(), Map.of(), List.of()))
            .toList();
    return new Settings(
        locations, new Paging(List.of(), null, List.of()), List.of(), null, Map.of());
  }
}
