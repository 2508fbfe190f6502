// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import dev.vedette.deploy.cli.record.gesture.PageUrl;
import java.util.Optional;

/** The page that a step opens. */
final class OpenedUrl {
  private OpenedUrl() {}

  /** Its URL; empty for a page of the browser's own, such as the empty one. */
  static Optional<String> of(Found.Members step) {
    String url = PageUrl.clean(step.text("url"));
    if (url.isEmpty() || url.startsWith("about:") || url.startsWith("chrome:")) {
      return Optional.empty();
    }
    if (PageUrl.parse(url).isEmpty()) {
      throw new UnreadableRecordingException(
          step.need("url").place(),
          "this is not a URL that a check can open",
          "write it whole, for instance https://shop.example.com/");
    }
    return Optional.of(url);
  }
}
