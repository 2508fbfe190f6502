// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

/** What an agent must be able to do for a check. */
public enum CheckKind {
  HTTP,
  BROWSER;

  /** The kind of a check that does {@code spec}. */
  public static CheckKind of(CheckSpec spec) {
    return switch (spec) {
      case CheckSpec.HttpSpec _ -> HTTP;
      case CheckSpec.BrowserSpec _ -> BROWSER;
    };
  }
}
