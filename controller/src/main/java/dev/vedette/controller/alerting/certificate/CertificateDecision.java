// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import dev.vedette.controller.alerting.Transition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows for a certificate.
 *
 * @param known null when it may be forgotten
 * @param wake when a {@link CertificateEvent.Tick} is wanted
 */
public record CertificateDecision(
    @Nullable Known known, List<Transition> transitions, Instant wake) {
  public CertificateDecision {
    transitions = List.copyOf(transitions);
  }
}
