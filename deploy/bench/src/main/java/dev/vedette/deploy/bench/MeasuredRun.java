// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A run against a {@link DelayTarget}.
 *
 * @param error how far what it measured is off what the target took, in milliseconds
 * @param doubts why the agent calls it suspect; none when it does not
 */
record MeasuredRun(Instant due, Instant end, double error, List<String> doubts) {
  private static final double DISTORTED_MILLIS = 20;

  /** As the controller's API shows it. */
  static MeasuredRun of(JsonNode run, DelayTarget target) {
    double took = target.tookMillis(run.path("trace").asText());
    double measured = run.path("duration_ms").asDouble();
    Instant started = Instant.parse(run.path("started").asText());
    return new MeasuredRun(
        Instant.parse(run.path("due").asText()),
        started.plus(Duration.ofNanos((long) (measured * 1e6))),
        Math.abs(measured - took),
        StreamSupport.stream(run.path("doubts").spliterator(), false)
            .map(JsonNode::asText)
            .toList());
  }

  boolean isDistorted() {
    return error > DISTORTED_MILLIS;
  }

  boolean isSuspect() {
    return !doubts.isEmpty();
  }

  /** Whether a core stood still between the moment at which it was due and its end. */
  boolean isIn(List<Witness.Stall> stalls) {
    return stalls.stream().anyMatch(stall -> stall.touches(due, end));
  }
}
