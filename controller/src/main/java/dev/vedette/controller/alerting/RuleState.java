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
 * @param begins when its latest incidents began, oldest first; only those that could make the next
 *     one a flapping one
 */
public record RuleState(@Nullable Open open, @Nullable Instant heldSince, List<Instant> begins) {
  public static final RuleState CALM = new RuleState(null, null, List.of());

  public RuleState {
    begins = List.copyOf(begins);
  }

  RuleState calm() {
    return new RuleState(null, null, begins);
  }

  RuleState held(Instant since) {
    return new RuleState(null, since, begins);
  }

  RuleState open(Open changed) {
    return new RuleState(changed, null, begins);
  }

  RuleState begun(List<Instant> instants) {
    return new RuleState(open, heldSince, instants);
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
   * @param locations that have not recovered, sorted; of a flapping one that is calm, those that
   *     recovered last
   * @param hidden those of the locations that went dark since, sorted
   * @param told what people were told
   * @param flapping null when it does not flap
   */
  public record Open(
      Instant since,
      List<LocationId> locations,
      List<LocationId> hidden,
      Told told,
      @Nullable Flap flapping) {
    public Open {
      locations = locations.stream().sorted().toList();
      hidden = hidden.stream().sorted().toList();
    }

    Open at(Collection<LocationId> changed, List<LocationId> dark) {
      return new Open(since, List.copyOf(changed), dark, told, flapping);
    }

    Open told(Instant paged) {
      Told again = new Told(told.severity(), told.reach(), paged);
      return new Open(since, locations, hidden, again, flapping);
    }

    Open flapping(Flap changed) {
      return new Open(since, locations, hidden, told, changed);
    }

    /** The gravest that was told. */
    public Severity severity() {
      return told.severity();
    }

    /** The widest that was told. */
    public Reach reach() {
      return told.reach();
    }

    /** Whether it is open only because it flaps, and no location is in trouble. */
    boolean isCalm() {
      return flapping != null && flapping.calm() != null;
    }

    /** Whether anybody was paged. */
    public boolean paged() {
      return told.paged() != null;
    }
  }

  /**
   * The present episode, as it was told.
   *
   * @param reach the widest that was told
   * @param paged when it was paged last; null when it pages nobody
   */
  public record Told(Severity severity, Reach reach, @Nullable Instant paged) {}

  /**
   * Of an incident that flaps: how calm it is.
   *
   * @param calm since when no location is in trouble; null while one is
   */
  public record Flap(@Nullable Instant calm) {
    static final Flap RESTLESS = new Flap(null);
  }

  /** The class of scope: a wider one is a new episode. */
  public enum Reach {
    SOME,
    MOST
  }
}
