// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckKind;
import dev.vedette.checks.probe.EvidenceShelf;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.Probes;
import dev.vedette.checks.probe.browser.BrowserProbe;
import dev.vedette.checks.probe.browser.Browsers;
import dev.vedette.checks.probe.dns.Resolver;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.http.HttpProbe;
import dev.vedette.deploy.cli.logs.LogSetup;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The probes of a command that runs checks itself; a browser only when a check wants one. What they
 * log is not for who reads the command's output, unless it is a trouble.
 */
final class LocalProbes implements AutoCloseable {
  private final HttpProbe http;
  private final @Nullable Browsers browsers;
  private final Probe probe;

  /**
   * Ready to run {@code checks}.
   *
   * @param traces where a Playwright trace of each browser run goes; null for none
   */
  LocalProbes(List<CheckDefinition> checks, EvidenceShelf shelf, @Nullable Path traces) {
    LogSetup.onlyTroubles();
    Resolver resolver = SystemResolver.create();
    http = new HttpProbe(resolver).warmedUp(InstantSource.system(), System::nanoTime);
    if (!needBrowser(checks)) {
      browsers = null;
      probe = Probes.withoutBrowser(http, "this command did not start one");
      return;
    }
    BrowserCommand.found();
    browsers =
        Browsers.start(
            new Browsers.Place(
                1, Path.of(System.getProperty("java.io.tmpdir")), StateFolder.of("playwright")),
            new Browsers.Lent(http, resolver, shelf, System::nanoTime));
    BrowserProbe browser = browsers.probe();
    probe = new Probes(http, traces == null ? browser : browser.traced(traces));
  }

  /** Whether one of them runs in a browser. */
  static boolean needBrowser(List<CheckDefinition> checks) {
    return checks.stream().anyMatch(check -> CheckKind.of(check.spec()) == CheckKind.BROWSER);
  }

  /** Runs them. */
  Probe probe() {
    return probe;
  }

  @Override
  public void close() {
    if (browsers != null) {
      browsers.close();
    }
    http.close();
  }
}
