// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.evidence;

import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.probe.EvidenceShelf;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * The shelf of a process with several agents: each piece goes to the agent whose run it is. What is
 * nobody's, because its run was cut off and is reported already, is not kept.
 */
public final class SharedShelf implements EvidenceShelf {
  private final List<Part> parts = new CopyOnWriteArrayList<>();

  /** Adds an agent's own shelf, for the runs that {@code own} says yes to. */
  public void add(Predicate<RunId> own, EvidenceShelf shelf) {
    parts.add(new Part(own, shelf));
  }

  @Override
  public void put(RunId run, String name, byte[] content) {
    for (Part part : parts) {
      if (part.own().test(run)) {
        part.shelf().put(run, name, content);
        return;
      }
    }
  }

  private record Part(Predicate<RunId> own, EvidenceShelf shelf) {}
}
