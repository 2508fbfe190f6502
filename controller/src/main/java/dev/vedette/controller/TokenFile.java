// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.web.agents.AgentTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the agents' tokens: in the file that is named, or in one made in the data folder. */
final class TokenFile {
  private static final Logger LOG = LoggerFactory.getLogger(TokenFile.class);
  private static final int BYTES = 32;

  private TokenFile() {}

  static AgentTokens tokens(@Nullable Path named, Path data) {
    Path file = named == null ? data.resolve("agent-token") : named;
    try {
      if (named == null && !Files.exists(file)) {
        make(file);
      }
      return AgentTokens.parse(Files.readAllLines(file));
    } catch (IllegalArgumentException e) {
      throw new CannotStartException(
          "the agents' token file " + file + " cannot be used: " + e.getMessage(),
          "Write one token, or a line LOCATION=TOKEN for each location.",
          e);
    } catch (IOException e) {
      throw new CannotStartException(
          "cannot read the agents' token file " + file + " (" + e.getClass().getSimpleName() + ")",
          "Name a file that this user may read with --agent-tokens.",
          e);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    Path mine =
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        mine, "vedette-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
    LOG.atInfo()
        .addKeyValue("file", file.toAbsolutePath())
        .log("agent token made; start agents with --token-file and a copy of this file");
  }
}
