// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Selectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The browser as runs need it: nothing around the proxy (no QUIC, no WebRTC past it, no exception
 * for loopback), nothing in the background.
 */
final class Chromium {
  private static final List<String> FLAGS =
      List.of(
          "--proxy-bypass-list=<-loopback>",
          "--disable-quic",
          "--webrtc-ip-handling-policy=disable_non_proxied_udp",
          "--disable-domain-reliability",
          "--no-pings",
          // Otherwise it tells a server of its maker's about every form that it meets.
          "--autofill-server-url=about:blank");

  private Chromium() {}

  static Browser launch(Playwright playwright, WorkerOptions options) {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.addAll(options.flags());
    BrowserType.LaunchOptions launch =
        new BrowserType.LaunchOptions()
            .setHeadless(true)
            .setChromiumSandbox(options.sandbox())
            .setHandleSIGHUP(false)
            .setHandleSIGINT(false)
            .setHandleSIGTERM(false)
            .setDownloadsPath(Downloads.FOLDER)
            .setArgs(flags);
    if (options.chromium() != null) {
      launch.setExecutablePath(options.chromium());
    }
    return playwright.chromium().launch(launch);
  }

  /** Never downloads a browser. */
  static Playwright driver() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    playwright
        .selectors()
        .register(
            Scripts.TELLING, Scripts.TELL, new Selectors.RegisterOptions().setContentScript(true));
    return playwright;
  }
}
