// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.reader.ReadResult;
import dev.vedette.checks.model.reader.RepositoryReader;
import dev.vedette.checks.model.reader.ResolvedCheck;
import dev.vedette.checks.model.report.Detail;
import dev.vedette.checks.model.report.Judge;
import dev.vedette.checks.model.report.Judged;
import dev.vedette.checks.model.report.Probed;
import dev.vedette.checks.model.report.Quality;
import dev.vedette.checks.model.report.RunId;
import dev.vedette.checks.model.repository.SecretScope;
import dev.vedette.checks.probe.RunContext;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.http.HttpProbe;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import dev.vedette.checks.probe.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Runs browser checks as their authors write them, over a worker that follows a script. */
final class BrowserRunning implements AutoCloseable {
  static final String PASSWORD = "hunter22 s3cr3t";

  final ScriptedWorker worker;
  final ScriptedPassage passage = new ScriptedPassage();
  final Map<String, byte[]> evidence = new LinkedHashMap<>();
  final Map<String, String> secrets = new HashMap<>(Map.of("PASSWORD", PASSWORD));
  final Map<String, SecretScope> scopes = new HashMap<>();
  private final HttpProbe http = new HttpProbe(SystemResolver.create());
  private Workers workers;
  private LongSupplier nanos;
  private Passages passages = (_, _) -> passage;
  private String timeout = "20s";
  private String rest = "";
  private CheckDefinition check;

  BrowserRunning(Path folder) {
    worker = new ScriptedWorker(folder);
    workers = _ -> worker;
    nanos = worker;
  }

  /** Over real workers instead, in real time. */
  BrowserRunning real(Workers real, Passages ways) {
    workers = real;
    passages = ways;
    nanos = System::nanoTime;
    return this;
  }

  /** Instead of 20 s. */
  BrowserRunning within(String time) {
    timeout = time;
    return this;
  }

  /** What stands beside the steps. */
  BrowserRunning with(String more) {
    rest = more.indent(4);
    return this;
  }

  /** One step named {@code one} of these actions. */
  Probed act(String actions) {
    return steps("- name: one\n  do:\n" + actions.indent(4));
  }

  Probed steps(String steps) {
    return run(
        """
        version: 1
        checks:
          - id: under-test
            type: browser
            every: 5m
            timeout: %s
            locations: all
            owner: web-team
            steps:
        """
                .formatted(timeout)
            + steps.indent(6)
            + rest);
  }

  private Probed run(String yaml) {
    ReadResult read =
        new RepositoryReader().readAlone("check.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    check =
        read.repository()
            .orElseThrow(() -> new IllegalArgumentException(read.errors() + "\n" + yaml))
            .checks()
            .getFirst();
    return run(check);
  }

  Probed run(CheckDefinition definition) {
    check = definition;
    return probe().probe(resolved(), context(new LocationId("here")));
  }

  /** The check that ran last. */
  ResolvedCheck resolved() {
    return new ResolvedCheck(check, Map.of(), scopes);
  }

  RunContext context(LocationId location) {
    return new RunContext(
        new RunId(UUID.randomUUID()),
        location,
        name -> Optional.ofNullable(secrets.get(name)).map(Secret::new),
        NetworkPolicy.EVERYTHING,
        InstantSource.fixed(Instant.parse("2026-12-06T02:00:00Z")),
        nanos);
  }

  BrowserProbe probe() {
    return new BrowserProbe(
        workers, passages, http, (_, name, content) -> evidence.put(name, content));
  }

  Judged judged(Probed probed) {
    return Judge.judge(check, probed, Quality.GOOD);
  }

  static Detail.Browser detail(Probed probed) {
    return (Detail.Browser) probed.detail();
  }

  String evidence(String name) {
    return new String(evidence.get(name), StandardCharsets.UTF_8);
  }

  /** Everything that leaves the agent, as text. */
  String all(Probed probed) {
    StringBuilder all = new StringBuilder(probed.toString());
    evidence.keySet().forEach(name -> all.append(name).append(evidence(name)));
    return all.toString();
  }

  @Override
  public void close() {
    http.close();
  }
}
