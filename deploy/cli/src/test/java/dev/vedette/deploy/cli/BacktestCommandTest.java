// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.vedette.checks.model.AgentId;
import dev.vedette.checks.model.Cause;
import dev.vedette.checks.model.CheckId;
import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Slot;
import dev.vedette.checks.model.SlotKind;
import dev.vedette.checks.model.Verdict;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.checks.model.report.Finding;
import dev.vedette.checks.model.report.RunIds;
import dev.vedette.controller.alerting.Event.RunJudged;
import dev.vedette.controller.alerting.Lights;
import dev.vedette.controller.alerting.RecordedEvent;
import dev.vedette.controller.alerting.history.HistoryHead;
import dev.vedette.controller.alerting.history.HistoryWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BacktestCommandTest {
  private static final Instant BEGINNING = Instant.parse("2026-03-01T03:00:00Z");
  private static final String CHECK =
      """
      version: 1
      checks:
        - id: front
          name: Front page
          type: http
          every: 5m
          locations: all
          steps:
            - get: https://shop.example.com/
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path checks;
  private Path history;

  @BeforeEach
  void write() throws IOException {
    checks = Files.createDirectory(folder.resolve("checks"));
    Files.writeString(
        checks.resolve("vedette.yaml"),
        """
        version: 1
        locations:
          eu-west: {name: Frankfurt}
          us-east: {name: Virginia}
        receivers:
          ops:
            webhook: {url: "https://hooks.example.com/page"}
        operators: ops
        routes:
          - to: [ops]
        """);
    rules("    rules: {failing: off, failing-here: off}\n");
    history = folder.resolve("a.history");
    Files.write(history, history());
    rules("");
  }

  private void rules(String rules) throws IOException {
    Files.writeString(checks.resolve("front.yaml"), CHECK + rules);
  }

  /** Three hours in which the front page fails for half an hour, and a check that is gone. */
  private byte[] history() {
    CheckDefinition check =
        new RepositoryReader()
            .read(new CheckFolder(checks).read())
            .repository()
            .orElseThrow()
            .checks()
            .getFirst();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    HistoryWriter writer =
        new HistoryWriter(bytes, new HistoryHead(BEGINNING, BEGINNING.plusSeconds(3 * 3600)));
    writer.begin(check.id(), 0, null);
    writer.define(check.origin().hash(), check.origin().content());
    for (int i = 0; i < 72; i++) {
      writer.event(recorded(check, i));
    }
    writer.begin(new CheckId("old"), 0, null);
    writer.finish();
    return bytes.toByteArray();
  }

  private static RecordedEvent recorded(CheckDefinition check, int i) {
    LocationId at = check.locations().get(i % 2);
    Instant due = BEGINNING.plusSeconds(150L * i);
    Slot slot = new Slot(check.id(), at, due, SlotKind.SCHEDULED);
    boolean failed = i >= 24 && i < 36;
    Finding finding = failed ? new Finding(Cause.TIMEOUT, null, "no answer", null) : null;
    RunJudged run =
        new RunJudged(
            RunIds.of(slot, 1, new AgentId("agent")),
            slot,
            failed ? Verdict.FAILED : Verdict.PASSED,
            finding,
            new TreeMap<>());
    return new RecordedEvent(
        i + 1, due.plusMillis(200), check.origin().hash(), Lights.ALL_LIT, run);
  }

  @Test
  void saysWhichPagesTheNewRulesAdd() {
    assertThat(backtest("--history", history.toString())).isZero();
    assertThat(out.toString())
        .startsWith(
            "1 page added, 0 removed, 0 moved; 0 would ask for confirmation."
                + " 0 sent then, 1 with these rules.\n"
                + "72 events of 1 check, 2026-03-01T03:00:00Z to 2026-03-01T06:00:00Z.\n\nfront\n")
        .containsPattern(
            "  failing +added +2026-03-01T04:0\\d:\\d\\dZ  critical +\\d+m\\w*  eu-west, us-east\n")
        .endsWith("\nold has a history and is no more in " + checks + ".\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void endsWithOneWhenMorePagesAreAddedThanAllowed() {
    assertThat(backtest("--history", history.toString(), "--max-new-pages", "0")).isEqualTo(1);
    assertThat(backtest("--history", history.toString(), "--max-new-pages", "1")).isZero();
    assertThat(backtest("--history", history.toString(), "--max-new-pages=-1")).isEqualTo(2);
  }

  @Test
  void printsJson() {
    assertThat(backtest("--history", history.toString(), "--json")).isZero();
    assertThat(out.toString())
        .contains(
            "\"added\" : 1",
            "\"would_ask\" : 0",
            "\"change\" : \"added\"",
            "\"gone\" : [ \"old\" ]");
  }

  @Test
  void saysThatNothingChanges() throws IOException {
    rules("    rules: {failing: off, failing-here: off}\n");
    assertThat(backtest("--history", history.toString(), "--max-new-pages", "0")).isZero();
    assertThat(out.toString()).startsWith("0 pages added, 0 removed, 0 moved; 0 would ask");
  }

  @Test
  void saysWhichChangedRuleCouldNotBeReplayed() throws IOException {
    rules("    rules: {failing: off, failing-here: off, expiring: off}\n");
    assertThat(backtest("--history", history.toString())).isZero();
    assertThat(out.toString())
        .endsWith(
            "front rule expiring was changed and not replayed: a history holds no certificates.\n");
    assertThat(backtest("--history", history.toString(), "--json")).isZero();
    assertThat(out.toString()).contains("\"rule\" : \"expiring\"");
  }

  @Test
  void refusesAWorkingCopyWithErrors() throws IOException {
    rules("    rulez: {}\n");
    assertThat(backtest("--history", history.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("(errors: 1)", "vedette validate").hasLineCount(1);
  }

  @Test
  void refusesAFileThatIsNoHistoryOrCutOff() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "something else");
    assertThat(backtest("--history", other.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("does not begin as a history").hasLineCount(1);
    assertThat(backtest("--history", folder.resolve("none").toString())).isEqualTo(2);
  }

  @Test
  void exportsFromAControllerAndReplaysIt() throws IOException {
    HttpServer controller = controller(Files.readAllBytes(history));
    try {
      String url = "http://127.0.0.1:" + controller.getAddress().getPort();
      Path file = folder.resolve("b.history");
      assertThat(run("export", "--controller", url, "-o", file.toString())).isZero();
      assertThat(err.toString()).isEqualTo("Wrote " + file + ": 2 checks, 1 KB.\n");
      assertThat(file).hasSameBinaryContentAs(history);
      assertThat(backtest("--controller", url, "--since", "7d")).isZero();
      assertThat(out.toString()).startsWith("1 page added");
    } finally {
      controller.stop(0);
    }
  }

  @Test
  void leavesAnEarlierExportAloneWhenTheNewOneIsCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(history);
    HttpServer controller = controller(Arrays.copyOf(whole, whole.length - 5));
    try {
      String url = "http://127.0.0.1:" + controller.getAddress().getPort();
      assertThat(run("export", "--controller", url, "-o", history.toString())).isEqualTo(75);
      assertThat(err.toString()).contains("did not come whole").hasLineCount(1);
      assertThat(history).hasBinaryContent(whole);
      assertThat(folder.resolve("a.history.part")).doesNotExist();
    } finally {
      controller.stop(0);
    }
  }

  private static HttpServer controller(byte[] history) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/history",
        exchange -> {
          exchange.sendResponseHeaders(200, history.length);
          exchange.getResponseBody().write(history);
          exchange.close();
        });
    server.start();
    return server;
  }

  private int backtest(String... more) {
    String[] all = new String[more.length + 3];
    all[0] = "backtest";
    all[1] = "--checks";
    all[2] = checks.toString();
    System.arraycopy(more, 0, all, 3, more.length);
    return run(all);
  }

  private int run(String... args) {
    CommandLine commands = Vedette.commandLine();
    commands.setOut(new PrintWriter(out, true));
    commands.setErr(new PrintWriter(err, true));
    return commands.execute(args);
  }
}
