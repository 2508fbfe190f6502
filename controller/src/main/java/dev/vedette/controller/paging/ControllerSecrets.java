// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Secrets from the environment, as {@code VEDETTE_SECRET_NAME}, or from a folder with one file for
 * each. The environment wins. A file is read anew each time, so that a new value needs no restart.
 */
public final class ControllerSecrets implements SecretSource {
  private static final String PREFIX = "VEDETTE_SECRET_";

  private final Map<String, String> environment;
  private final @Nullable Path folder;

  /**
   * @param folder null when secrets come from the environment only
   */
  public ControllerSecrets(Map<String, String> environment, @Nullable Path folder) {
    this.environment = Map.copyOf(environment);
    this.folder = folder;
  }

  @Override
  public Optional<String> find(String name) {
    String value = environment.get(PREFIX + name);
    return value == null ? inFolder(name) : Optional.of(value);
  }

  private Optional<String> inFolder(String name) {
    if (folder == null || !name.matches("[A-Za-z0-9_]+")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(folder.resolve(name)).stripTrailing());
    } catch (IOException absent) {
      return Optional.empty();
    }
  }
}
