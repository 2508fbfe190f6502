// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting.certificate;

import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.controller.alerting.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of a certificate. */
final class Wording {
  private static final int MOST_NAMES = 3;

  private Wording() {}

  /**
   * @param ofLocations how many the checks that see it have together
   */
  static Evidence evidence(Known known, int ofLocations, Instant now) {
    return new Evidence(
        List.copyOf(known.locations()), ofLocations, finding(known), summary(known, now));
  }

  /** For instance {@code certificate expires in 13 days (3 checks)}. */
  static String summary(Known known, Instant now) {
    int checks = known.checks().size();
    return "certificate %s (%s)"
        .formatted(when(known.certificate().until(), now), some(checks, "check"));
  }

  private static String when(Instant until, Instant now) {
    Duration left = Duration.between(now, until);
    if (left.isNegative() || left.isZero()) {
      return "has expired";
    }
    if (left.toHours() >= 48) {
      return "expires in " + left.toDays() + " days";
    }
    return "expires in "
        + (left.toHours() > 0
            ? some(left.toHours(), "hour")
            : some(Math.max(1, left.toMinutes()), "minute"));
  }

  private static String some(long count, String what) {
    return count == 1 ? "1 " + what : count + " " + what + "s";
  }

  private static Finding finding(Known known) {
    Certificate certificate = known.certificate();
    String message =
        "the certificate %s from %s is valid until %s; %s %s it at %s; SHA-256 %s"
            .formatted(
                certificate.name(),
                certificate.issuer(),
                certificate.until().truncatedTo(ChronoUnit.SECONDS),
                names(known.checks()),
                known.checks().size() == 1 ? "sees" : "see",
                names(known.hosts()),
                certificate.sha256());
    return new Finding(Cause.CERTIFICATE, null, message, known.hosts().first());
  }

  private static String names(Collection<?> all) {
    String some =
        all.stream().limit(MOST_NAMES).map(Object::toString).collect(Collectors.joining(", "));
    int more = all.size() - MOST_NAMES;
    return more > 0 ? some + " and " + more + " more" : some;
  }
}
