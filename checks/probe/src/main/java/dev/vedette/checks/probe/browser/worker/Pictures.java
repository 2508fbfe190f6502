// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Pictures without password fields and secrets: the elements that show them are marked, in every
 * frame, and painted over. A frame that cannot be looked through means that there is no picture.
 */
final class Pictures {
  private static final String MARKED = "[data-vedette-masked]";

  private final Page page;
  private final Limit limit;

  Pictures(Page page, Limit limit) {
    this.page = page;
    this.limit = limit;
  }

  void take(Path file, List<String> secrets) {
    List<Frame> frames = List.copyOf(page.frames());
    List<String> shown = secrets.stream().filter(secret -> !secret.isEmpty()).toList();
    frames.forEach(frame -> run(frame, Scripts.MARK, shown));
    try {
      write(file, Png.bare(page.screenshot(options(frames))));
    } finally {
      frames.forEach(this::unmark);
    }
  }

  private Page.ScreenshotOptions options(List<Frame> frames) {
    List<Locator> masks = frames.stream().map(frame -> frame.locator(MARKED)).toList();
    return new Page.ScreenshotOptions()
        .setMask(masks)
        .setMaskColor("#222222")
        .setAnimations(ScreenshotAnimations.ALLOW)
        .setTimeout(limit.left());
  }

  private void unmark(Frame frame) {
    try {
      run(frame, Scripts.UNMARK, List.of());
    } catch (PlaywrightException e) {
      // The frame is gone, and its marks with it.
      return;
    }
  }

  private void run(Frame frame, String script, List<String> secrets) {
    if (!frame.isDetached()) {
      frame.waitForFunction(
          script, secrets, new Frame.WaitForFunctionOptions().setTimeout(limit.left()));
    }
  }

  private static void write(Path file, byte[] image) {
    try {
      Files.write(file, image);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture cannot be written: " + e.getMessage(), e);
    }
  }
}
