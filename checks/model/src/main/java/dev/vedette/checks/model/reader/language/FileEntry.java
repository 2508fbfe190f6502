// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.reader.yaml.Node;
import dev.vedette.checks.model.repository.Settings;
import java.util.List;
import java.util.Optional;

/**
 * One file, its checks not yet merged with their defaults.
 *
 * @param written the whole of it
 * @param settings empty where the file is not {@code vedette.yaml}
 */
public record FileEntry(
    Node.Mapping written, Optional<Node> defaults, List<Node> checks, Optional<Settings> settings) {
  public FileEntry {
    checks = List.copyOf(checks);
  }
}
