// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

/** A secret's value, which shows itself to nobody who does not ask by name. */
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** The value itself, to be sent; never to be logged, stored or reported. */
  public String reveal() {
    return value;
  }

  /** Masked. */
  @Override
  public String toString() {
    return "•••";
  }
}
