// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.probe.browser.blame.Wait.For;
import dev.vedette.checks.probe.browser.gate.Gate;
import dev.vedette.checks.probe.browser.gate.Pass;
import dev.vedette.checks.probe.browser.process.Chromium;
import dev.vedette.checks.probe.browser.process.PoolLimits;
import dev.vedette.checks.probe.browser.process.Taken;
import dev.vedette.checks.probe.browser.process.Worker;
import dev.vedette.checks.probe.browser.process.WorkerCommand;
import dev.vedette.checks.probe.browser.process.WorkerPool;
import dev.vedette.checks.probe.browser.protocol.Answer;
import dev.vedette.checks.probe.browser.protocol.Command;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Looks;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import dev.vedette.checks.probe.browser.protocol.Observed;
import dev.vedette.checks.probe.dns.LocalhostNames;
import dev.vedette.checks.probe.dns.SystemResolver;
import dev.vedette.checks.probe.policy.NetworkPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at pages as a check does: a worker process with a real browser, all through the gate. */
final class PageReader implements AutoCloseable {
  private static final long LIMIT = 20_000;
  private static final Duration HARD = Duration.ofSeconds(30);

  private final Gate gate =
      Gate.start(new LocalhostNames(SystemResolver.create()), System::nanoTime);
  private final WorkerPool pool;
  private final Worker worker;

  PageReader(Path folder, Path driver) {
    pool = WorkerPool.start(folder, () -> command(driver), PoolLimits.of(1), System::nanoTime);
    Taken taken = pool.take(Duration.ofSeconds(90));
    assertThat(taken).isInstanceOf(Taken.Got.class);
    worker = ((Taken.Got) taken).worker();
  }

  private static WorkerCommand command(Path driver) {
    Chromium chromium = Chromium.find(Path.of(System.getProperty("user.home")), System.getenv());
    return WorkerCommand.ofThisJvm(
        "dev.vedette.checks.probe.browser.worker.WorkerMain",
        List.of(
            "--chromium=" + chromium.path(),
            "--driver=" + driver,
            "--sandbox=" + (chromium.sandbox() ? "on" : "off")));
  }

  /** What is found in a fresh context that goes there and does what the page is for. */
  Attribution read(InjectedPage page) {
    Sites sites = Sites.of(List.of(), List.of(page.url()));
    List<Wait> waits = new ArrayList<>();
    try (Pass pass = gate.open(new NetworkPolicy.Everything())) {
      open(pass);
      long opened = System.nanoTime();
      act(new Deed.Goto(page.url()));
      if (page.awaited() == null) {
        await(css("#done", null));
      } else {
        waits.add(timed(opened, page, () -> act(new Deed.Click(css("#go", null), 1))));
        waits.add(timed(opened, page, () -> await(css(page.awaited(), page.frame()))));
      }
      return Attribution.of(observed(), sites, waits);
    }
  }

  private static Wait timed(long opened, InjectedPage page, Runnable deed) {
    long begin = (System.nanoTime() - opened) / 1_000;
    deed.run();
    long end = (System.nanoTime() - opened) / 1_000;
    return new Wait(begin, end, true, page.frame() == null ? For.PAGE : For.FRAME);
  }

  private void open(Pass pass) {
    Looks looks = new Looks(1280, 720, null, null);
    done(new Command.Open(looks, pass.address(), null, null, Map.of(), List.of(), null, LIMIT));
  }

  private void act(Deed deed) {
    done(new Command.Act(deed, null, LIMIT));
  }

  private void await(Target target) {
    done(new Command.Await(target, "visible", LIMIT));
  }

  private void done(Command command) {
    assertThat(worker.ask(command, HARD)).as("%s", command).isInstanceOf(Answer.Done.class);
  }

  private Observed observed() {
    return ((Answer.Closed) worker.ask(new Command.Close(LIMIT), HARD)).observed();
  }

  private static Target css(String selector, String within) {
    return new Target("css", selector, null, false, within == null ? null : css(within, null));
  }

  @Override
  public void close() {
    pool.close();
    gate.close();
  }
}
