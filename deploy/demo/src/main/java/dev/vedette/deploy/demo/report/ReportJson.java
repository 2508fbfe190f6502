// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The report's JSON. */
public final class ReportJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportJson() {}

  /** Indented, with a line end. */
  public static String write(DemoReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.set("slots", report.slots());
    root.put("runs", report.summary().runs());
    root.set("verdicts", JSON.valueToTree(report.summary().verdicts()));
    root.set("outcomes", JSON.valueToTree(new TreeMap<>(report.summary().outcomes())));
    root.set("agent_troubles", JSON.valueToTree(new TreeMap<>(report.troubles())));
    root.set("incidents", JSON.valueToTree(new TreeMap<>(report.incidents())));
    ArrayNode pages = root.putArray("pages");
    report.pages().forEach(page -> pages.add(page(page)));
    ArrayNode resolves = root.putArray("resolves");
    report
        .resolves()
        .forEach(
            resolve -> {
              ObjectNode line = subject(resolve.subject());
              seconds(line, "seconds_after_mend", resolve.secondsAfterMend());
              resolves.add(line);
            });
    root.putObject("start_lateness_ms")
        .put("p50", report.summary().lateness().p50())
        .put("p99", report.summary().lateness().p99());
    root.set("complaints", JSON.valueToTree(report.complaints()));
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode page(DemoReport.PageLine page) {
    ObjectNode line = subject(page.subject());
    line.put("severity", page.severity()).put("receiver", page.receiver());
    line.set("locations", JSON.valueToTree(page.locations()));
    line.put("text", page.text());
    seconds(line, "seconds_after_break", page.secondsAfterBreak());
    return line;
  }

  private static ObjectNode subject(DemoReport.Subject subject) {
    return JSON.createObjectNode().put("check", subject.check()).put("rule", subject.rule());
  }

  private static void seconds(ObjectNode line, String name, @Nullable Double seconds) {
    if (seconds == null) {
      line.putNull(name);
    } else {
      line.put(name, seconds);
    }
  }
}
