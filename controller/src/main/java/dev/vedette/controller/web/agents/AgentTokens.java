// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.agents;

import dev.vedette.checks.model.LocationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that agents may come with, each for one location or for all. Only their hashes are
 * kept.
 */
public final class AgentTokens {
  private static final int SHORTEST = 16;

  private final List<Entry> entries;

  private AgentTokens(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads lines of {@code LOCATION=token}, or one of a token alone, which is good for every
   * location. Empty lines and those that begin with {@code #} are passed over.
   *
   * @throws IllegalArgumentException naming the line and what is wrong with it, never its text
   */
  public static AgentTokens parse(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        entries.add(entry(line, i + 1));
      }
    }
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("it holds no token");
    }
    return new AgentTokens(entries);
  }

  /** What {@code token} is good for; empty when it is none of ours. Takes as long for any token. */
  Optional<Grant> grant(String token) {
    byte[] hash = sha256(token).getBytes(StandardCharsets.US_ASCII);
    boolean known = false;
    boolean anywhere = false;
    List<LocationId> locations = new ArrayList<>();
    for (Entry entry : entries) {
      boolean same =
          MessageDigest.isEqual(entry.sha256().getBytes(StandardCharsets.US_ASCII), hash);
      known |= same;
      anywhere |= same && entry.location() == null;
      if (same && entry.location() != null) {
        locations.add(entry.location());
      }
    }
    return known ? Optional.of(new Grant(anywhere, locations)) : Optional.empty();
  }

  private static Entry entry(String line, int number) {
    // A token may itself end in '=', as base64 does: only a valid location before it counts.
    int equals = line.indexOf('=');
    String before = equals < 0 ? "" : line.substring(0, equals).strip();
    boolean located = LocationId.isValid(before) && equals + SHORTEST < line.length();
    String token = located ? line.substring(equals + 1).strip() : line;
    if (token.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "line " + number + ": a token has at least " + SHORTEST + " characters");
    }
    return new Entry(sha256(token), located ? new LocationId(before) : null);
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private record Entry(String sha256, @Nullable LocationId location) {}

  /** What a token is good for. */
  record Grant(boolean anywhere, List<LocationId> locations) {
    Grant {
      locations = List.copyOf(locations);
    }

    boolean allows(LocationId location) {
      return anywhere || locations.contains(location);
    }
  }
}
