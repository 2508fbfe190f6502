// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check as it is carried out: defaults applied, locations chosen, nothing left to look up but
 * secrets and values saved at run time.
 *
 * @param locations sorted by name; never empty
 */
public record CheckDefinition(
    Identity identity,
    Cadence cadence,
    List<LocationId> locations,
    CheckSpec spec,
    Alerting alerting,
    Origin origin) {
  public CheckDefinition {
    locations = locations.stream().sorted().toList();
  }

  public CheckId id() {
    return identity.id();
  }

  /**
   * Who it is.
   *
   * @param former the ids that it had before, oldest first; its history goes with it from one to
   *     the next
   */
  public record Identity(CheckId id, List<CheckId> former, String name, About about) {
    public Identity {
      former = List.copyOf(former);
    }

    /** What phases hang on: the oldest id. */
    public CheckId stableId() {
      return former.isEmpty() ? id : former.getFirst();
    }
  }

  /** What people want to know of it. Tags are never null, often empty. */
  public record About(
      @Nullable String text,
      @Nullable String owner,
      Map<String, String> tags,
      @Nullable URI runbook) {
    public About {
      tags = Map.copyOf(tags);
    }
  }

  /**
   * Where it was read and in what form it travels.
   *
   * @param path within the repository
   * @param content the resolved check as canonical JSON text in the check language; an agent binds
   *     it with the same reader
   * @param hash SHA-256 of {@code content}, hex; names the content on the wire
   */
  public record Origin(String path, int line, String content, String hash) {}
}
