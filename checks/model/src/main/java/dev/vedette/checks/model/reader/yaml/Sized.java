// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.yaml;

import java.util.List;

/**
 * A node with its extent once every alias is expanded.
 *
 * @param values how many nodes it is
 * @param height how many levels
 */
record Sized(Node node, int values, int height) {
  static Sized around(Node node, List<Sized> parts) {
    int values = parts.stream().mapToInt(Sized::values).sum();
    int height = parts.stream().mapToInt(Sized::height).max().orElse(0);
    return new Sized(node, values + 1, height + 1);
  }
}
