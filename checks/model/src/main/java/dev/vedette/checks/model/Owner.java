// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model;

/** Who must act on a cause. */
public enum Owner {
  TARGET,
  THIRD_PARTY,
  CHECK_AUTHOR,
  OPERATOR,
  VEDETTE
}
