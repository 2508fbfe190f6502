// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model;

/** How bad an incident is, mildest first. The names are those of PagerDuty Events v2. */
public enum Severity {
  INFO,
  WARNING,
  ERROR,
  CRITICAL;

  /** The worse of the two. */
  public Severity max(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
