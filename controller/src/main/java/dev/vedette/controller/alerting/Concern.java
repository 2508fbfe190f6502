// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.RuleId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check that an incident concerns without being about it alone: whoever the routes name for the
 * check is told.
 *
 * @param rule of the check that asks for it
 * @param owner null when the check names none
 */
public record Concern(
    CheckId check, RuleId rule, @Nullable String owner, Map<String, String> tags) {
  public Concern {
    tags = Map.copyOf(tags);
  }
}
