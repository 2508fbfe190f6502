// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.run;

/** Colours for a terminal, or none. */
public enum Paint {
  COLOUR,
  PLAIN;

  String good(String text) {
    return painted("32", text);
  }

  String bad(String text) {
    return painted("31", text);
  }

  String warning(String text) {
    return painted("33", text);
  }

  String faint(String text) {
    return painted("2", text);
  }

  String strong(String text) {
    return painted("1", text);
  }

  private String painted(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
