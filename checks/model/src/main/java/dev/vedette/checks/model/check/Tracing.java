// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

/** {@code trace}: what the requests of a run say of the run they belong to. */
public enum Tracing {
  /** W3C {@code traceparent}, and run, check and location in W3C {@code baggage}. */
  FULL,
  /** {@code traceparent} alone. */
  TRACEPARENT,
  /** Nothing. */
  OFF
}
