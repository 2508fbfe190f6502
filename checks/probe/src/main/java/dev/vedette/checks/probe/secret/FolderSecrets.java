// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Secrets from a folder with one file for each, named as the secret, as Docker and Kubernetes mount
 * them. The file is read at each use, so that a changed secret is used by the next run; one line
 * end at its end does not count.
 */
public record FolderSecrets(Path folder) implements SecretSource {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  @Override
  public Optional<Secret> find(String name) {
    Path file = folder.resolve(name);
    if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Secret.written(Files.readString(file)));
    } catch (IOException e) {
      throw new SecretUnavailableException("the file of secret " + name + " cannot be read", e);
    }
  }
}
