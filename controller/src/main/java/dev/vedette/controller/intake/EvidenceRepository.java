// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.report.RunId;
import java.util.Optional;
import java.util.Set;

/**
 * The content of what reports name as evidence, beside their detail: it may lose its last seconds
 * when power fails. An implementor keeps it to a size: the pieces of the runs due first go.
 */
public interface EvidenceRepository {
  /**
   * Keeps one piece; one of that name that is here already is left alone. Returns when committed.
   */
  void insert(RunId run, String name, byte[] content);

  /** The content; empty when it never came, or is gone. */
  Optional<byte[]> find(RunId run, String name);

  /** The names of the run's pieces that are here. */
  Set<String> names(RunId run);
}
