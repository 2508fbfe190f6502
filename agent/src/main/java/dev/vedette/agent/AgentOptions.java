// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent;

import dev.vedette.agent.secret.VaultPlace;
import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent process is told.
 *
 * @param places one agent each; all share the process's capacity
 * @param data folder of spools and ids, one folder for each location; made when it is not there
 * @param concurrency HTTP runs and browser runs under way at once, all places together
 * @param secrets where they are found beside the environment
 * @param version of the program
 */
public record AgentOptions(
    List<Place> places, Path data, Concurrency concurrency, Secrets secrets, String version) {
  public AgentOptions {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("an agent needs a location");
    }
  }

  /**
   * How much at once.
   *
   * @param http from 1
   * @param browsers 0 for an agent that runs no browser checks
   */
  public record Concurrency(int http, int browsers) {
    public Concurrency {
      if (http < 1 || browsers < 0) {
        throw new IllegalArgumentException("an agent needs room for a run");
      }
    }
  }

  /**
   * Where secrets are found; the environment is asked after the folder, the Vault last.
   *
   * @param folder with a file for each secret; null for none
   * @param vault null for none
   */
  public record Secrets(@Nullable Path folder, @Nullable VaultPlace vault) {}

  /**
   * One agent.
   *
   * @param agent its id; null for one of its own making, kept in the data folder
   * @param controller base URL
   * @param policy what its runs may connect to
   */
  public record Place(
      LocationId location,
      @Nullable AgentId agent,
      URI controller,
      Secret token,
      NetworkPolicy policy) {}
}
