// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser;

import dev.vedette.checks.model.check.BrowserAction;
import dev.vedette.checks.model.check.BrowserAction.Condition;
import dev.vedette.checks.model.check.BrowserAction.Deed;
import dev.vedette.checks.model.check.BrowserAction.State;
import dev.vedette.checks.model.check.BrowserTarget;
import dev.vedette.checks.model.check.BrowserTarget.By;
import dev.vedette.checks.model.check.Step;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.probe.EvidenceShelf;
import dev.vedette.checks.probe.Probe;
import dev.vedette.checks.probe.ProbeContract;
import dev.vedette.checks.probe.Probes;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.http.HttpProbe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class BrowserProbeTest extends ProbeContract {
  private static final String SILENT = "https://silent.example/";

  @TempDir Path folder;
  @AutoClose private HttpProbe http;
  private ScriptedWorker worker;

  @BeforeEach
  void start() {
    http = new HttpProbe(SystemResolver.create());
    worker = new ScriptedWorker(folder);
    worker.on(Command.Deed.Goto.class, this::load);
  }

  /** In real time, which the contract measures. */
  private Answer load(Command command) {
    String url = ((Command.Deed.Goto) ((Command.Act) command).deed()).url();
    try {
      boolean never =
          new CountDownLatch(url.equals(SILENT) ? 1 : 0)
              .await(command.limitMillis(), TimeUnit.MILLISECONDS);
      return never
          ? new Answer.Done(false, 1_000, 0)
          : new Answer.Trouble(
              Answer.Trouble.Kind.TIMEOUT, "Timeout", command.limitMillis() * 1_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Probe probe() {
    return new Probes(
        http,
        new BrowserProbe(_ -> worker, (_, _) -> new ScriptedPassage(), http, EvidenceShelf.NONE));
  }

  private static Step step(String name, Deed... deeds) {
    List<BrowserAction> actions =
        List.of(deeds).stream().map(deed -> new BrowserAction(deed, null, null)).toList();
    return new Step(name, false, null, new Step.Action.Browse(actions), List.of(), Map.of());
  }

  private static BrowserTarget text(String text) {
    return new BrowserTarget(By.TEXT, Template.of(text), null, false, null);
  }

  @Override
  protected Step good(String name) {
    return step(name, new Deed.Goto(Template.of("https://shop.example/")));
  }

  @Override
  protected Step silent(String name) {
    return step(name, new Deed.Goto(Template.of(SILENT)));
  }

  @Override
  protected Step repeating(String name, String secret) {
    worker.text = "You typed " + CANARY;
    worker.absent.add("never there");
    return step(
        name,
        new Deed.Fill(text("Search"), Template.of("$(secret." + secret + ")")),
        new Deed.Expect(new Condition.Element(text("never there"), State.VISIBLE)));
  }
}
