// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model;

/** Why a slot exists. Only {@link #SCHEDULED} slots count for availability and blindness. */
public enum SlotKind {
  /** On the check's grid. */
  SCHEDULED,
  /**
   * An extra run, asked for by the alerting engine, before anybody is paged or told of recovery.
   */
  CONFIRMATION,
  /** A look at a control target, to learn whether the location's own network is well. */
  CONTROL,
  /** A person asked for it. */
  MANUAL
}
