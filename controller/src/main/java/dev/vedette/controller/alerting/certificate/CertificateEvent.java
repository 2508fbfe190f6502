// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import java.util.Map;
import java.util.Set;

/** What happened to a certificate. */
public sealed interface CertificateEvent {
  /**
   * A run looked at the certificates of the hosts it spoke to.
   *
   * @param seen host → fingerprints
   * @param right whether the run was: only then is what it did not see proof of anything
   */
  record Looked(CheckId check, LocationId location, Map<String, Set<String>> seen, boolean right)
      implements CertificateEvent {
    public Looked {
      seen = Map.copyOf(seen);
    }

    boolean saw(String host, String sha256) {
      return seen.getOrDefault(host, Set.of()).contains(sha256);
    }
  }

  /**
   * Time went by, or definitions changed.
   *
   * @param quiet those of its checks that page nobody now
   */
  record Tick(Set<CheckId> quiet) implements CertificateEvent {
    public Tick {
      quiet = Set.copyOf(quiet);
    }
  }
}
