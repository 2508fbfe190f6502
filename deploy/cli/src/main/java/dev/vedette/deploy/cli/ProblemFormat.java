// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

/** How problems are written. */
enum ProblemFormat {
  /** One a line, for people. */
  TEXT,
  /** One object. */
  JSON,
  /** SARIF 2.1.0, as code hosts take it. */
  SARIF
}
