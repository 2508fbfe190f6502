// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What browsers hold while they wait for work, and what is left when they are closed.
 *
 * @param before the processes that there were without them
 * @param folder below which workers have their own
 */
record Remains(ProcessTree before, Path folder) {

  /** Writes memory of the browsers' processes and the handles of all, under names that end so. */
  void write(ObjectNode into, String suffix) {
    ProcessTree all = ProcessTree.of(ProcessHandle.current());
    into.put("rss_mb" + suffix, Math.round(all.without(before).megabytes()));
    into.put("handles" + suffix, all.handles());
  }

  /** To be called when all is closed. */
  void writeEnd(ObjectNode into) {
    into.put(
        "processes_left", ProcessTree.of(ProcessHandle.current()).without(before).pids().size());
    try (Stream<Path> left = Files.list(folder)) {
      into.put("folders_left", left.count());
    } catch (IOException e) {
      throw new UncheckedIOException("the bench's folder cannot be read", e);
    }
  }
}
