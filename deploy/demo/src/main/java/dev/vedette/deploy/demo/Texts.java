// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import dev.vedette.deploy.demo.site.Breakage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

/** What the demo says to a person at a terminal. */
final class Texts {
  static final String FAREWELL =
      """

      The demo has ended; nothing of it is left running.
      Start with checks of your own: vedette init my-checks
      """;

  private Texts() {}

  static String welcome(URI console, URI page, Path checks, DemoOptions options) {
    return """
        A controller, agents in twelve regions and a shop are running.

          Console   %s
          Break it  %s   (buttons, and both pager inboxes)
          Checks    %s   (a git repository: edit shop.yaml and watch the console)
        %s
        Checks run every 12 s here, so that there is something to see; five minutes is usual.
        Ctrl-C ends it all.
        """
        .formatted(console, page, checks, breaks(options));
  }

  private static String breaks(DemoOptions options) {
    if (options.breakages().isEmpty()) {
      return "";
    }
    String what =
        options.breakages().stream().map(Breakage::toString).collect(Collectors.joining(" and "));
    Duration mendAt = options.schedule().mendAt();
    String until = mendAt == null ? "" : ", until " + mendAt.toSeconds() + " s from now";
    return "  Breaks    %s, %s s from now%s\n"
        .formatted(what, options.schedule().at().toSeconds(), until);
  }
}
