// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.definitions;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.repository.Paging;
import dev.vedette.checks.model.repository.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is live, at one moment.
 *
 * @param checks the authors' checks, disabled ones too
 * @param controls the checks that look at control targets, which no author wrote
 */
public record DefinitionSet(
    Settings settings, Map<CheckId, LiveCheck> checks, Map<CheckId, LiveCheck> controls) {
  /** Before anything good was read. */
  public static final DefinitionSet EMPTY =
      new DefinitionSet(
          new Settings(
              List.of(), new Paging(List.of(), null, List.of()), List.of(), null, Map.of()),
          Map.of(),
          Map.of());

  public DefinitionSet {
    checks = Map.copyOf(checks);
    controls = Map.copyOf(controls);
  }

  /** The check of that id, whether an author's or a control check. */
  public Optional<LiveCheck> find(CheckId id) {
    LiveCheck check = checks.get(id);
    return Optional.ofNullable(check != null ? check : controls.get(id));
  }
}
