// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model;

import java.util.regex.Pattern;

/**
 * A place that checks run from, for instance {@code eu-west}.
 *
 * @param value 1 to 100 characters of {@code a-z 0-9 - _ .}, beginning with a letter or digit
 */
public record LocationId(String value) implements Comparable<LocationId> {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

  public LocationId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a location: '" + value + "'");
    }
  }

  /**
   * Says whether {@code text} has the shape of an id, for readers that report rather than throw.
   */
  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public int compareTo(LocationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
