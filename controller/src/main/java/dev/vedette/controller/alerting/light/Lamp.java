// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.light;

import dev.vedette.checks.model.CheckId;
import dev.vedette.controller.alerting.Light;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of one location.
 *
 * @param since when the light became so
 * @param told whether an incident of its own is open
 * @param tries the latest look at each control target
 */
public record Lamp(Light light, Instant since, boolean told, SortedMap<CheckId, Try> tries) {
  public Lamp {
    tries = Collections.unmodifiableSortedMap(new TreeMap<>(tries));
  }

  /** One look at one control target. */
  public record Try(Instant due, boolean answered) {}

  static Lamp lit(Instant now) {
    return new Lamp(Light.LIT, now, false, new TreeMap<>());
  }

  Lamp with(Light changed, Instant now) {
    return changed == light ? this : new Lamp(changed, now, told, tries);
  }

  Lamp told(boolean changed) {
    return new Lamp(light, since, changed, tries);
  }

  /** With one look more, unless a later one at the same target is known. */
  Lamp with(CheckId control, Try look) {
    Try known = tries.get(control);
    if (known != null && known.due().isAfter(look.due())) {
      return this;
    }
    SortedMap<CheckId, Try> all = new TreeMap<>(tries);
    all.put(control, look);
    return new Lamp(light, since, told, all);
  }
}
