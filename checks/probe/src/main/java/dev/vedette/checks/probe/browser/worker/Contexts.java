// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.Proxy;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.vedette.checks.probe.browser.protocol.Command;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Fresh contexts as runs want them. */
final class Contexts {
  private final Browser browser;
  private final LongSupplier nanos;
  private @Nullable Clocks clocks;

  Contexts(Browser browser, LongSupplier nanos) {
    this.browser = browser;
    this.nanos = nanos;
  }

  Run open(Command.Open open) {
    BrowserContext context = browser.newContext(options(open));
    try {
      context.addInitScript(Scripts.SHIELD + "\n" + Scripts.VITALS);
      Path trace = open.trace() == null ? null : Path.of(open.trace());
      if (trace != null) {
        context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
      }
      Watch.Rules rules = new Watch.Rules(Blocked.patterns(open.block()), open.headers());
      return new Run(context, rules, trace, this::clocks, nanos);
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** Compared in the worker's first run, which is its self-test. */
  private Clocks clocks(CDPSession cdp) {
    Clocks known = clocks;
    if (known == null) {
      known = Clocks.compare(cdp, nanos);
      clocks = known;
    }
    return known;
  }

  private static Browser.NewContextOptions options(Command.Open open) {
    Command.Looks looks = open.looks();
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(looks.width(), looks.height())
            .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
            .setAcceptDownloads(true);
    if (looks.locale() != null) {
      options.setLocale(looks.locale());
    }
    if (looks.timeZone() != null) {
      options.setTimezoneId(looks.timeZone());
    }
    Proxy proxy = proxy(open);
    return proxy == null ? options : options.setProxy(proxy);
  }

  /** For loopback addresses too, which browsers otherwise go to straight. */
  private static @Nullable Proxy proxy(Command.Open open) {
    if (open.proxy() == null) {
      return null;
    }
    Proxy proxy = new Proxy(open.proxy()).setBypass("<-loopback>");
    if (open.proxyUser() != null) {
      proxy.setUsername(open.proxyUser());
      proxy.setPassword(open.proxyPassword() == null ? "" : open.proxyPassword());
    }
    return proxy;
  }
}
