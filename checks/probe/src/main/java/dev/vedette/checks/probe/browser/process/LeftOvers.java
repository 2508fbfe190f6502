// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.process;

import dev.vedette.checks.probe.browser.process.ProcessTable.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What agents that were killed left: folders, and processes that name them. */
final class LeftOvers {
  private static final Logger LOG = LoggerFactory.getLogger(LeftOvers.class);
  private static final Duration KILL = Duration.ofMillis(1_500);

  private final Path root;
  private final ProcessTable table;
  private final LongSupplier nanos;
  private final Pattern owned;

  LeftOvers(Path root, ProcessTable table, LongSupplier nanos) {
    this.root = OwnerFolder.real(root);
    this.table = table;
    this.nanos = nanos;
    this.owned =
        Pattern.compile(
            Pattern.quote(this.root.resolve(OwnerFolder.PREFIX).toString())
                + "(\\d{1,18})-(-?\\d{1,18})-\\d+");
  }

  /** Ends and deletes what is of no living agent. */
  void sweep() {
    List<Entry> living = table.read();
    Set<Path> folders = new TreeSet<>(onDisk());
    living.forEach(entry -> addNamed(table.traces(entry.pid()), folders));
    folders.stream().filter(folder -> isOrphan(folder, living)).forEach(this::remove);
  }

  private Set<Path> onDisk() {
    Set<Path> folders = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(root, OwnerFolder.PREFIX + "*")) {
      found.forEach(folders::add);
      return folders;
    } catch (IOException e) {
      throw new UncheckedIOException(root + " cannot be read", e);
    }
  }

  private void addNamed(String traces, Set<Path> folders) {
    Matcher named = owned.matcher(traces);
    while (named.find()) {
      folders.add(Path.of(named.group()));
    }
  }

  /** Something of another name is not ours. */
  private boolean isOrphan(Path folder, List<Entry> living) {
    Matcher name = owned.matcher(folder.toString());
    if (!name.matches()) {
      return false;
    }
    long pid = Long.parseLong(name.group(1));
    long start = Long.parseLong(name.group(2));
    return living.stream().noneMatch(entry -> entry.pid() == pid && entry.start() == start);
  }

  private void remove(Path folder) {
    int left = new Kin(table, folder, nanos).kill(KILL).size();
    try {
      Folders.delete(folder);
      LOG.atInfo()
          .addKeyValue("folder", folder)
          .addKeyValue("unkilled", left)
          .log("left-overs of a dead agent's browsers swept");
    } catch (UncheckedIOException e) {
      LOG.atWarn().addKeyValue("reason", e.getMessage()).log("left-overs of a dead agent stay");
    }
  }
}
