// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.window;

import dev.vedette.checks.model.LocationId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many scheduled slots ended how.
 *
 * @param right passed or degraded
 * @param failed by location; no zeroes
 */
public record Tally(int right, SortedMap<LocationId, Integer> failed) {
  public static final Tally NONE = new Tally(0, new TreeMap<>());

  public Tally {
    failed = Collections.unmodifiableSortedMap(new TreeMap<>(failed));
  }

  /** With one slot more. */
  Tally with(LocationId location, boolean isRight) {
    if (isRight) {
      return new Tally(right + 1, failed);
    }
    SortedMap<LocationId, Integer> more = new TreeMap<>(failed);
    more.merge(location, 1, Integer::sum);
    return new Tally(right, more);
  }

  static Tally sum(Collection<Tally> parts) {
    int right = 0;
    SortedMap<LocationId, Integer> failed = new TreeMap<>();
    for (Tally part : parts) {
      right += part.right();
      part.failed().forEach((location, slots) -> failed.merge(location, slots, Integer::sum));
    }
    return new Tally(right, failed);
  }

  /** How many failed. */
  public int bad() {
    int bad = 0;
    for (int slots : failed.values()) {
      bad += slots;
    }
    return bad;
  }

  /** The share that failed; 0 when there were none. */
  public double badShare() {
    int bad = bad();
    return bad == 0 ? 0 : (double) bad / (right + bad);
  }

  public boolean isEmpty() {
    return right == 0 && failed.isEmpty();
  }

  /** For instance {@code 140 eu-west:3 us-east:1}. */
  byte[] bytes() {
    StringBuilder text = new StringBuilder().append(right);
    failed.forEach(
        (location, slots) -> text.append(' ').append(location).append(':').append(slots));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Throws {@link IllegalArgumentException} for what no {@link #bytes()} has given. */
  static Tally read(byte[] bytes) {
    String[] words = new String(bytes, StandardCharsets.UTF_8).split(" ", -1);
    SortedMap<LocationId, Integer> failed = new TreeMap<>();
    for (int i = 1; i < words.length; i++) {
      int colon = words[i].lastIndexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("'" + words[i] + "' is no count of failed slots");
      }
      failed.put(
          new LocationId(words[i].substring(0, colon)),
          Integer.valueOf(words[i].substring(colon + 1)));
    }
    return new Tally(Integer.parseInt(words[0]), failed);
  }
}
