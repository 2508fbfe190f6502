// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller;

import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.Quality;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.checks.model.report.RunReport;
import dev.vedette.checks.model.wire.LeaseAnswer;
import dev.vedette.checks.model.wire.LeaseAnswer.LeaseMessage;
import dev.vedette.checks.model.wire.LeaseRequest;
import dev.vedette.checks.model.wire.Protocol;
import dev.vedette.checks.model.wire.ReportBatch;
import dev.vedette.checks.model.wire.ReportMessage;
import dev.vedette.checks.model.wire.Wire;
import dev.vedette.controller.web.TestClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One agent in each of some locations, as the controller sees them over HTTP. They run nothing: a
 * slot ends as the test says, as soon as it is leased.
 */
final class HandMadeAgents {
  private static final long WAIT_MILLIS = 100;

  private final TestClient client;
  private final String token;
  private final List<String> locations;

  HandMadeAgents(TestClient client, String token, List<String> locations) {
    this.client = client;
    this.token = token;
    this.locations = locations;
  }

  /** Takes what there is in each location; waits a moment where there is nothing. */
  List<LeaseMessage> lease() {
    List<LeaseMessage> leases = new ArrayList<>();
    for (String location : locations) {
      LeaseRequest request =
          new LeaseRequest(
              agent(location),
              location,
              "1",
              List.of("http"),
              Map.of("http", 5),
              List.of(),
              null,
              WAIT_MILLIS,
              null);
      String answer = send(Protocol.LEASE, Wire.write(request));
      leases.addAll(Wire.read(bytes(answer), LeaseAnswer.class).leases());
    }
    return leases;
  }

  /** Ends them all alike; returns what the controller answered to each. */
  List<String> report(List<LeaseMessage> leases, Verdict verdict) {
    return leases.stream().map(lease -> report(lease, verdict)).toList();
  }

  private String report(LeaseMessage lease, Verdict verdict) {
    ReportBatch batch =
        new ReportBatch(
            agent(lease.location()),
            lease.location(),
            List.of(ReportMessage.of(run(lease, verdict))),
            List.of(),
            null);
    return send(Protocol.REPORTS, Wire.write(batch));
  }

  private static RunReport run(LeaseMessage lease, Verdict verdict) {
    Slot slot = lease.slot().slot();
    AgentId agent = new AgentId(agent(lease.location()));
    Finding finding =
        verdict == Verdict.PASSED
            ? null
            : new Finding(Cause.EXPECTATION, null, "expected 200, saw 503", "shop.example.com");
    return new RunReport(
        RunIds.of(slot, lease.fence(), agent),
        new RunReport.Attempt(slot, lease.fence(), agent, lease.definition(), lease.commit()),
        new RunReport.Timing(
            slot.due(), Duration.ofMillis(80), Duration.ZERO, Duration.ofMillis(1)),
        new RunReport.Judgement(verdict, finding, Quality.GOOD),
        List.of(),
        new Detail.None());
  }

  private static String agent(String location) {
    return "agent-" + location;
  }

  private String send(String path, byte[] body) {
    return client.send("POST", path, body, "Authorization", "Bearer " + token).body();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
