// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import java.net.URI;
import java.nio.file.Path;

/** What the demo says to a person at a terminal. */
final class Texts {
  static final String FAREWELL =
      """

      The demo has ended; nothing of it is left running.
      Start with checks of your own: vedette init my-checks
      """;

  private Texts() {}

  static String welcome(URI console, URI page, Path checks) {
    return """
        A controller, agents in twelve regions and a shop are running.

          Console   %s
          Break it  %s   (buttons, and both pager inboxes)
          Checks    %s   (a git repository: edit shop.yaml and watch the console)

        Checks run every 12 s here, so that there is something to see; five minutes is usual.
        Ctrl-C ends it all.
        """
        .formatted(console, page, checks);
  }
}
