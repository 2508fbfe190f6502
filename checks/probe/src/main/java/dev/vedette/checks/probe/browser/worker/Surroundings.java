// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there was where something was looked for. */
final class Surroundings {
  private static final int LENGTH = 2_000;

  private final Page page;
  private final Limit limit;

  Surroundings(Page page, Limit limit) {
    this.page = page;
    this.limit = limit;
  }

  /** The visible text of the target's container, else of the page. */
  String text(@Nullable Target target) {
    Locator body = page.locator("body");
    Target within = target == null ? null : target.within();
    Answering.await(page, limit.left());
    Locator container = within == null ? body : new Targets(page, _ -> {}).inside(within, limit);
    boolean there = within == null || container.count() == 1;
    Locator.InnerTextOptions options = new Locator.InnerTextOptions().setTimeout(limit.left());
    return Fields.cut((there ? container : body).innerText(options), LENGTH);
  }

  /** Such as {@code ; there was: "Sign in", "Help"}; empty when there is nothing to say. */
  String instead(Target target) {
    if (target.within() != null || target.by().equals("css")) {
      return "";
    }
    try {
      Object found =
          page.waitForFunction(
                  Scripts.NEAR,
                  List.of(target.by(), target.value()),
                  new Page.WaitForFunctionOptions().setTimeout(limit.left()))
              .jsonValue();
      return found instanceof Map<?, ?> map && map.get("names") instanceof List<?> names
          ? listed(names)
          : "";
    } catch (PlaywrightException e) {
      return "";
    }
  }

  private static String listed(List<?> names) {
    return names.isEmpty()
        ? ""
        : names.stream()
            .map(Objects::toString)
            .collect(Collectors.joining("\", \"", "; there was: \"", "\""));
  }
}
