// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands.
 *
 * @param open null when it has no incident
 * @param heldSince since when it would begin an incident if its locations were beyond doubt; null
 *     when it would not
 */
public record RuleState(@Nullable Open open, @Nullable Instant heldSince) {
  public static final RuleState CALM = new RuleState(null, null);

  static RuleState heldSince(Instant instant) {
    return new RuleState(null, instant);
  }

  static RuleState open(Open open) {
    return new RuleState(open, null);
  }

  public boolean isCalm() {
    return open == null && heldSince == null;
  }

  public boolean isOpenAt(LocationId location) {
    return open != null && open.locations().contains(location);
  }

  /**
   * An open incident.
   *
   * @param locations that have not recovered, sorted
   * @param reach the widest that was told
   * @param paged false when it began while muted or on trial
   * @param hidden those of the locations that went dark since, sorted
   */
  public record Open(
      Instant since,
      List<LocationId> locations,
      Severity severity,
      Reach reach,
      boolean paged,
      List<LocationId> hidden) {
    public Open {
      locations = locations.stream().sorted().toList();
      hidden = hidden.stream().sorted().toList();
    }

    Open at(Collection<LocationId> changed, List<LocationId> dark) {
      return new Open(since, List.copyOf(changed), severity, reach, paged, dark);
    }
  }

  /** The class of scope: a wider one is a new episode. */
  public enum Reach {
    SOME,
    MOST
  }
}
