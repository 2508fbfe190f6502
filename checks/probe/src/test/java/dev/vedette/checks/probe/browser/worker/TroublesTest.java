// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import org.junit.jupiter.api.Test;

class TroublesTest {
  @Test
  void saysWhatABrowserThatDidNotStartSaidLast() {
    PlaywrightException error =
        new PlaywrightException(
            """
            Error {
              message='Target page, context or browser has been closed
            Browser logs:
            <launched> pid=77
            [pid=77][err] [77:77:1126/011342.371:ERROR:process_singleton_posix.cc(340)] Path too long
            [pid=77] <process did exit: exitCode=21, signal=null>
            """);

    assertThat(Troubles.lastWords(error)).isEqualTo("Path too long");
  }

  @Test
  void saysWhatAnElementLackedLast() {
    assertThat(obstacle("waiting for css")).isEmpty();
    assertThat(obstacle("locator resolved to <b>Go</b>", "attempting click action"))
        .isEqualTo("it was there, but not ready in time");
    assertThat(obstacle("locator resolved to <b>Go</b>", "element is not enabled"))
        .isEqualTo("it was not enabled");
    assertThat(obstacle("locator resolved to <b>Go</b>", "performing click action"))
        .isEqualTo("it was there, but the page was busy");
  }

  private static String obstacle(String... log) {
    return Troubles.obstacle(
        new TimeoutError("Timeout exceeded.\nCall log:\n- - " + String.join("\n-   - ", log)));
  }

  @Test
  void saysNothingWhereTheBrowserSaidNothing() {
    assertThat(Troubles.lastWords(new PlaywrightException("Executable doesn't exist"))).isEmpty();
  }
}
