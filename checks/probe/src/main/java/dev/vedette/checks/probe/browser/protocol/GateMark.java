// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.protocol;

/** By what a worker tells an answer that the gate gave in place of a site. */
public final class GateMark {
  /** The header; its value is of no account. */
  public static final String HEADER = "X-Vedette-Gate";

  private GateMark() {}
}
