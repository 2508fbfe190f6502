// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.window;

import java.time.Instant;
import java.util.SortedMap;

/** Buckets by their start. An immutable value. */
public sealed interface Series permits Latencies, Tallies {
  /** Oldest first; not to be changed. */
  SortedMap<Instant, ?> buckets();

  /** What the bucket is kept as. */
  byte[] content(Instant start);

  /** Without what is older. */
  Series since(Instant oldest);

  /** Whether something is older. */
  default boolean reachesBefore(Instant oldest) {
    return !buckets().isEmpty() && buckets().firstKey().isBefore(oldest);
  }
}
