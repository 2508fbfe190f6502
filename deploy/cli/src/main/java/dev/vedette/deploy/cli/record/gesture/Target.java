// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.gesture;

import org.jspecify.annotations.Nullable;

/**
 * An element, as the check language names it.
 *
 * @param by its key, such as {@code role} or {@code css}
 * @param name beside a role; null for any
 * @param within the frame or container; null for the page
 */
public record Target(
    String by, String value, @Nullable String name, boolean exact, @Nullable Target within) {
  public static Target of(String by, String value) {
    return new Target(by, value, null, false, null);
  }

  public static Target role(String role, @Nullable String name) {
    return new Target("role", role, name, false, null);
  }

  public Target in(@Nullable Target container) {
    return new Target(by, value, name, exact, container);
  }

  public Target exactly(boolean wanted) {
    return new Target(by, value, name, wanted, within);
  }

  /** What a reader of the page calls it; empty for what only a selector finds. */
  public String caption() {
    return switch (by) {
      case "css", "test_id" -> "";
      case "role" -> name == null ? "" : name;
      default -> value;
    };
  }

  public boolean isRole(String role) {
    return by.equals("role") && value.equals(role);
  }
}
