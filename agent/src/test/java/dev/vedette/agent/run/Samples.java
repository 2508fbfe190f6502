// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.agent.run;

import dev.vedette.agent.lease.Lease;
import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.Cadence;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckKind;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.RunIds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Checks, leases and measurements with little in them. */
public final class Samples {
  public static final Instant DUE = Instant.parse("2026-01-01T00:00:10Z");
  public static final AgentId AGENT = new AgentId("eu-west-1");
  public static final LocationId LOCATION = new LocationId("eu-west");
  public static final String CONTENT = "{\"check\":\"shop\"}";
  public static final String HASH = sha256(CONTENT);

  private Samples() {}

  public static ResolvedCheck check(boolean atMostOnce) {
    CheckId id = new CheckId("shop");
    return new ResolvedCheck(
        new CheckDefinition(
            new CheckDefinition.Identity(
                id, List.of(), "Shop", new CheckDefinition.About(null, null, Map.of(), null)),
            new Cadence(
                Duration.ofMinutes(1), Duration.ofSeconds(3), Cadence.ALL, atMostOnce, true),
            List.of(LOCATION),
            new CheckSpec.HttpSpec(Map.of(), List.of()),
            new Alerting(List.of(), List.of(), List.of(), null, null),
            new CheckDefinition.Origin("shop.yaml", 1, CONTENT, HASH)),
        Map.of(),
        Map.of());
  }

  public static Slot slot(Instant due) {
    return new Slot(new CheckId("shop"), LOCATION, due, SlotKind.SCHEDULED);
  }

  public static Lease lease(Instant due, long fence) {
    Slot slot = slot(due);
    return new Lease(
        RunIds.of(slot, fence, AGENT),
        slot,
        fence,
        HASH,
        "c0ffee",
        due.plusSeconds(15),
        CheckKind.HTTP);
  }

  /** Room for so many HTTP runs at once, and for nothing else. */
  public static Capacities room(int http) {
    return new Capacities(
        List.of(new Capacities.Room(CheckKind.HTTP, new Capacity(http, 10), () -> true)));
  }

  public static Probed passed() {
    return new Probed(List.of(), new Detail.None(), Duration.ofMillis(40), null);
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Time never runs out. */
  public static Future<?> noDeadline(Duration time, Runnable action) {
    return new FutureTask<>(action, null);
  }

  /** As an executor with a thread for each task. */
  public static void onAThread(Runnable task) {
    Thread.ofPlatform().daemon().start(task);
  }
}
