// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.problem;

/**
 * A place in a file.
 *
 * @param path within the repository, with {@code /}
 * @param line from 1
 * @param column in characters, from 1
 */
public record Place(String path, int line, int column) implements Comparable<Place> {
  /** Where a file begins. */
  public static Place startOf(String path) {
    return new Place(path, 1, 1);
  }

  /** So many characters further on the same line. */
  public Place plus(int columns) {
    return new Place(path, line, column + columns);
  }

  @Override
  public int compareTo(Place other) {
    int byPath = path.compareTo(other.path);
    int byLine = byPath != 0 ? byPath : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return path + ":" + line + ":" + column;
  }
}
