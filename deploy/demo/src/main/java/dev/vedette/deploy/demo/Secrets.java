// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * The demo's secrets, new at each start, as the files that agents and the controller read.
 *
 * @param ownersKey routing key of the owners' inbox, as long as PagerDuty's
 */
record Secrets(String password, String ownersKey, String operatorsKey, String agentToken) {
  /** Name of the shop's password. */
  static final String PASSWORD = "SHOP_PASSWORD";

  private static final int BYTES = 16;

  static Secrets random() {
    SecureRandom random = new SecureRandom();
    return new Secrets(word(random), word(random), word(random), word(random));
  }

  /** What the agents may see. */
  Path writeForAgents(Path folder) {
    return write(folder, Map.of(PASSWORD, password));
  }

  /** What the controller needs to page. */
  Path writeForController(Path folder) {
    return write(folder, Map.of("OWNERS_KEY", ownersKey, "OPERATORS_KEY", operatorsKey));
  }

  /** The token that agents show to the controller. */
  Path writeToken(Path file) {
    try {
      return Files.writeString(file, agentToken + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static Path write(Path folder, Map<String, String> secrets) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> secret : secrets.entrySet()) {
        Files.writeString(folder.resolve(secret.getKey()), secret.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
  }

  private static String word(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
