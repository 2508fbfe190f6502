// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.controller.rollup.Retention;
import dev.vedette.controller.web.Listen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What whoever runs the controller says.
 *
 * @param data folder of its own; made when missing
 * @param poll how often the source of the checks is looked at
 * @param keep how long results are kept
 */
public record ControllerOptions(
    ChecksFrom checks, Path data, Listen listen, Access access, Duration poll, Retention keep) {
  /**
   * Where the checks are.
   *
   * @param source a folder, or the address of a git repository
   * @param branch null for a plain folder; a folder with a branch is read as a git repository
   * @param path of a folder within the repository; empty for all of it
   */
  public record ChecksFrom(String source, @Nullable String branch, String path) {}

  /**
   * Tokens and secrets.
   *
   * @param agentTokens file of the agents' tokens; null to make one in the data folder
   * @param secrets folder of the controller's own secrets; null for the environment alone
   */
  public record Access(
      @Nullable Path agentTokens, @Nullable Path secrets, Map<String, String> environment) {
    public Access {
      environment = Map.copyOf(environment);
    }

    /** Names no secret's value. */
    @Override
    public String toString() {
      return "agentTokens=" + agentTokens + ", secrets=" + secrets;
    }
  }
}
