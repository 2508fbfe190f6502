// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import dev.vedette.checks.model.CheckId;
import java.util.Map;

/**
 * What a decision on a certificate rests on beside its state.
 *
 * @param watchers the live checks that want to hear of it
 */
public record CertificateFacts(Map<CheckId, Watcher> watchers) {
  public CertificateFacts {
    watchers = Map.copyOf(watchers);
  }

  boolean watches(Place place) {
    Watcher watcher = watchers.get(place.check());
    return watcher != null && watcher.locations().contains(place.location());
  }
}
