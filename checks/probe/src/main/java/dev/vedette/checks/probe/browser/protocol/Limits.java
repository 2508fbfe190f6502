// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.protocol;

/** Sizes that neither side exceeds. */
public final class Limits {
  /** Of one message, in bytes. */
  public static final int MESSAGE = 8 * 1024 * 1024;

  /** Of one text in it, in characters. */
  public static final int TEXT = 20_000;

  private Limits() {}
}
