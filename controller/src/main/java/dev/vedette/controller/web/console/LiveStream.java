// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.web.console;

import dev.vedette.controller.web.Json;
import dev.vedette.controller.web.Problem;
import dev.vedette.controller.web.ProblemException;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Server-sent events (WHATWG HTML, section 9.2) of one page: each carries a region's id and HTML.
 * Runs on the virtual thread of its request, so that a slow reader holds up nobody else.
 */
final class LiveStream {
  private static final Duration BEAT = Duration.ofSeconds(10);
  private static final int MOST_WATCHERS = 200;

  private final LiveFeed feed;

  LiveStream(LiveFeed feed) {
    this.feed = feed;
  }

  void serve(Context ctx) throws InterruptedException {
    int watchers = feed.watch(1);
    try {
      if (watchers > MOST_WATCHERS) {
        throw new ProblemException(
            Problem.retry("Too many consoles are open.", "Close some, or reload in a while."));
      }
      ctx.disableCompression();
      ctx.res().setContentType("text/event-stream");
      ctx.res().setCharacterEncoding("utf-8");
      stream(ctx.res().getOutputStream());
    } catch (IOException e) {
      // The reader is gone, which is how every stream ends.
    } finally {
      feed.watch(-1);
    }
  }

  private void stream(OutputStream out) throws IOException, InterruptedException {
    LiveFeed.Shown sent = new LiveFeed.Shown(0, Regions.NONE);
    write(out, ": here\n\n");
    while (!feed.isClosed()) {
      LiveFeed.Shown shown = feed.await(sent.version(), BEAT);
      write(out, events(shown.regions().since(sent.regions())));
      sent = shown;
    }
  }

  private static String events(Map<String, String> regions) {
    StringBuilder events = new StringBuilder();
    regions.forEach((id, html) -> events.append(event(id, html)));
    return events.isEmpty() ? ": beat\n\n" : events.toString();
  }

  private static String event(String id, String html) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("id", id);
    data.put("html", html);
    return "event: region\ndata: " + Json.of(data) + "\n\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
