// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.repository;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.check.CheckDefinition;
import java.util.List;
import java.util.Optional;

/** A repository of checks, read and valid. */
public record CheckRepository(Settings settings, List<CheckDefinition> checks) {
  public CheckRepository {
    checks = List.copyOf(checks);
  }

  public Optional<CheckDefinition> check(CheckId id) {
    return checks.stream().filter(check -> check.id().equals(id)).findFirst();
  }
}
