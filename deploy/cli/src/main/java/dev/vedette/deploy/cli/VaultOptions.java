// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.agent.secret.VaultPlace;
import dev.vedette.checks.probe.secret.Secret;
import dev.vedette.checks.probe.secret.SecretUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where secrets lie in a Vault, for the commands that run checks. */
final class VaultOptions {
  private static final String ADDRESS = "VAULT_ADDR";
  private static final String TOKEN = "VAULT_TOKEN";
  private static final String NAMESPACE = "VAULT_NAMESPACE";

  @Option(
      names = "--vault-path",
      paramLabel = "MOUNT/PATH",
      description =
          "A version 2 key-value secret of a HashiCorp Vault whose keys are names of secrets; may be"
              + " given several times.")
  List<String> paths = List.of();

  @Option(
      names = "--vault",
      paramLabel = "URL",
      description = "The Vault's address. Default: the variable " + ADDRESS + ".")
  @Nullable String address;

  @Option(
      names = "--vault-token-file",
      paramLabel = "FILE",
      description =
          "A file with the Vault's token, read anew each time. Default: the variable "
              + TOKEN
              + ".")
  @Nullable Path tokenFile;

  /** Null when no path is given. */
  @Nullable VaultPlace place(Map<String, String> environment) {
    String url = address == null ? environment.get(ADDRESS) : address;
    if (paths.isEmpty()) {
      if (address != null || tokenFile != null) {
        throw CommandError.yours(
            "a Vault is named, but no secret in it", "Add --vault-path MOUNT/PATH.");
      }
      return null;
    }
    if (url == null) {
      throw CommandError.yours(
          "--vault-path without a Vault", "Add --vault URL, or set " + ADDRESS + ".");
    }
    try {
      return new VaultPlace(URI.create(url), paths, token(environment), environment.get(NAMESPACE));
    } catch (IllegalArgumentException e) {
      throw CommandError.yours(
          String.valueOf(e.getMessage()),
          "Give --vault https://HOST:8200 --vault-path MOUNT/PATH.");
    }
  }

  private Supplier<Secret> token(Map<String, String> environment) {
    Path file = tokenFile;
    if (file != null) {
      return () -> read(file);
    }
    String token = environment.get(TOKEN);
    if (token == null) {
      throw CommandError.operators(
          "there is no token for the Vault", "Add --vault-token-file FILE, or set " + TOKEN + ".");
    }
    Secret given = new Secret(token.strip());
    return () -> given;
  }

  private static Secret read(Path file) {
    try {
      return new Secret(Files.readString(file).strip());
    } catch (IOException e) {
      throw new SecretUnavailableException(
          "the file " + file + " with its token cannot be read", e);
    }
  }
}
