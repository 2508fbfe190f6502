// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.ZoneId;

/**
 * Makes, lists or ends silences or holds.
 *
 * @param command {@code hold} or {@code silence}
 * @param plural as in the API's address
 */
record HushCall(String command, String plural, HushOptions options) {
  private static final HushText TEXT = new HushText(ZoneId.systemDefault());

  int run(PrintWriter out) throws InterruptedException {
    options.requireOneWish();
    if (options.list) {
      list(out);
    } else if (options.end != null) {
      out.println(TEXT.ended(ended()));
    } else {
      made(out, options.controller.calls().send("POST", path(), options.body()));
    }
    out.flush();
    return 0;
  }

  private void list(PrintWriter out) throws InterruptedException {
    JsonNode all = options.controller.calls().get(path()).path(plural);
    if (all.isEmpty()) {
      out.println("No " + command + " is in force.");
    }
    all.forEach(order -> out.println(TEXT.lines(order)));
  }

  private void made(PrintWriter out, JsonNode order) {
    out.println(TEXT.lines(order));
    out.println("  measuring goes on; what is still open then pages");
    out.println(
        "  to end it: vedette "
            + command
            + " --end "
            + order.path("id").asLong()
            + options.controller.again());
  }

  private JsonNode ended() throws InterruptedException {
    ControllerCalls calls = options.controller.calls();
    try {
      return calls.send("DELETE", path() + "/" + options.end, null);
    } catch (CommandError refused) {
      throw refused.kind() == ErrorKind.YOURS
          ? CommandError.yours(
              String.valueOf(refused.getMessage()),
              "See what is in force: vedette " + command + " --list" + options.controller.again())
          : refused;
    }
  }

  private String path() {
    return "/api/v1/" + plural;
  }
}
