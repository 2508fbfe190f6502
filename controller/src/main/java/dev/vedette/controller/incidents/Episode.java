// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.incidents;

import dev.vedette.checks.model.Severity;
import dev.vedette.controller.alerting.Evidence;
import dev.vedette.controller.alerting.Transition.Begin;
import dev.vedette.controller.alerting.Transition.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an incident with one severity and scope class. Worse is a new one.
 *
 * @param number counts up from 1 within its incident
 * @param since when its trouble was first seen
 * @param ended null while it lasts
 */
public record Episode(
    int number,
    Severity severity,
    Instant since,
    Evidence evidence,
    Delivery delivery,
    @Nullable Instant ended) {

  static Episode begun(int number, Begin begin) {
    return new Episode(
        number, begin.severity(), begin.since(), begin.evidence(), begin.delivery(), null);
  }

  /** The next one, which tells the same again. */
  Episode again(Evidence latest) {
    return new Episode(number + 1, severity, since, latest, delivery, null);
  }

  Episode with(Evidence evidence) {
    return new Episode(number, severity, since, evidence, delivery, ended);
  }

  Episode ended(Instant at) {
    return new Episode(number, severity, since, evidence, delivery, at);
  }

  /** Whether {@code begin} says only what this episode began with. */
  boolean beganWith(Begin begin) {
    return severity == begin.severity()
        && since.equals(begin.since())
        && delivery.equals(begin.delivery())
        && evidence.equals(begin.evidence());
  }
}
