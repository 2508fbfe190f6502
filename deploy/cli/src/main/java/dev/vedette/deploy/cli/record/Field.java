// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import dev.vedette.deploy.cli.record.gesture.Gesture;

/** A field that was filled in, and what the recording gives away of its meaning. */
record Field(Gesture.Fill fill) {
  String text() {
    return fill.text();
  }

  boolean isPassword() {
    return Wording.saysPassword(said())
        || Wording.isPasswordType(fill.aim().hints())
        || (Wording.selectsPassword(fill.aim().hints()) && !Wording.isEmail(text()));
  }

  boolean isOneTimeCode() {
    return Wording.saysOneTimeCode(said());
  }

  boolean isUser() {
    return Wording.isEmail(text()) || (Wording.saysUser(said()) && !isPassword());
  }

  boolean isSecret() {
    return Wording.saysSecret(said()) || Wording.isToken(text());
  }

  /** Whether nothing but its place on the page is known. */
  boolean isNameless() {
    return fill.aim().target().caption().isEmpty();
  }

  /** Whether the same was typed into another field. */
  boolean repeats(Field other) {
    return other.text().equals(text()) && !other.fill.aim().target().equals(fill.aim().target());
  }

  /** What names it: its label where it has one, else its selectors. */
  private String said() {
    return isNameless() ? fill.aim().hints() : fill.aim().target().caption();
  }
}
