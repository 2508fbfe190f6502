// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.latest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The last runs of one check in one location.
 *
 * @param recent oldest first, at most {@link #LENGTH}
 * @param unseen due instant of the latest slot that got no judgement; {@link Instant#MIN} for none
 */
public record Track(List<Glance> recent, Instant unseen) {
  public static final int LENGTH = 24;

  static final Track EMPTY = new Track(List.of(), Instant.MIN);

  public Track {
    recent = List.copyOf(recent);
  }

  /** The latest run, if there is one. */
  public Optional<Glance> latest() {
    return recent.isEmpty() ? Optional.empty() : Optional.of(recent.getLast());
  }

  /** Whether the latest slot has no judgement. */
  public boolean isUnseen() {
    return unseen.isAfter(latest().map(Glance::due).orElse(Instant.MIN));
  }

  Track with(Glance glance) {
    if (recent.stream().anyMatch(known -> known.run().equals(glance.run()))) {
      return this;
    }
    List<Glance> all = new ArrayList<>(recent);
    all.add(glance);
    all.sort(Comparator.comparing(Glance::due));
    return new Track(all.subList(Math.max(0, all.size() - LENGTH), all.size()), unseen);
  }

  Track without(Instant due) {
    return due.isAfter(unseen) ? new Track(recent, due) : this;
  }
}
