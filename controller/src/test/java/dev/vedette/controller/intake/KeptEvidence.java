// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.report.RunId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Evidence in memory, without bound. */
public final class KeptEvidence implements EvidenceRepository {
  private final Map<RunId, Map<String, byte[]>> pieces = new ConcurrentHashMap<>();

  @Override
  public void insert(RunId run, String name, byte[] content) {
    pieces.computeIfAbsent(run, id -> new ConcurrentHashMap<>()).putIfAbsent(name, content);
  }

  @Override
  public Optional<byte[]> find(RunId run, String name) {
    return Optional.ofNullable(pieces.getOrDefault(run, Map.of()).get(name));
  }

  @Override
  public Set<String> names(RunId run) {
    return Set.copyOf(pieces.getOrDefault(run, Map.of()).keySet());
  }

  /** Whether nothing is kept. */
  public boolean isEmpty() {
    return pieces.isEmpty();
  }
}
