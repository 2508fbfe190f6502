// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vedette.checks.model.report.RunId;
import java.time.Instant;
import java.util.UUID;

/** Records with little in them. */
final class SpoolSamples {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private SpoolSamples() {}

  static RunId run(int number) {
    return new RunId(new UUID(0x7000L, number));
  }

  static SpoolRecord passed(int number) {
    return SpoolRecord.report(run(number), due(number), false, body(number));
  }

  static SpoolRecord failed(int number) {
    return SpoolRecord.report(run(number), due(number), true, body(number));
  }

  static SpoolRecord started(int number) {
    return SpoolRecord.started(run(number), due(number), body(number));
  }

  static Instant due(int number) {
    return START.plusSeconds(number);
  }

  private static byte[] body(int number) {
    return ("{\"report\":" + number + ",\"pad\":\"" + "x".repeat(50) + "\"}").getBytes(UTF_8);
  }
}
