// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.report.RunReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reports in memory. */
public final class KeptDetails implements DetailRepository {
  private final Map<RunId, RunReport> reports = new ConcurrentHashMap<>();

  @Override
  public void insert(List<RunReport> all) {
    all.forEach(report -> reports.putIfAbsent(report.id(), report));
  }

  @Override
  public Optional<RunReport> find(RunId id) {
    return Optional.ofNullable(reports.get(id));
  }
}
