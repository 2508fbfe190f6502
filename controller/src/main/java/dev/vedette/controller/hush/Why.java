// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.hush;

/** The reason of a hush, short enough for the row of rule state. */
public final class Why {
  private static final int LONGEST = 80;

  private Why() {}

  /** The text, cut when it has more than 80 characters. */
  public static String brief(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
