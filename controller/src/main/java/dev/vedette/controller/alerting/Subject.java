// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.RuleId;

/**
 * What is broken: an incident's one cause. Two transitions with equal subjects speak of the same
 * incident.
 */
public sealed interface Subject {
  /** A rule of a check holds. */
  record CheckRule(CheckId check, RuleId rule) implements Subject {}

  /**
   * A certificate expires, whichever checks see it.
   *
   * @param sha256 fingerprint, lower-case hex
   */
  record Certificate(String sha256) implements Subject {}

  /** A location sees nothing: none of its control targets answers, or no agent does. */
  record DarkLocation(LocationId location) implements Subject {}

  /** More than half of the locations went dark within two minutes. */
  record Blindness() implements Subject {}

  /** Files of the check repository that cannot be read; their last good version stays live. */
  record BadDefinitions() implements Subject {}

  /** Secrets that will not work for long, or do not work any more. */
  record ExpiringSecrets() implements Subject {}

  /** Pages that a receiver refuses. */
  record Undeliverable(String receiver) implements Subject {}
}
