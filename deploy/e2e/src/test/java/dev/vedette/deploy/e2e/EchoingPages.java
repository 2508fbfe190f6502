// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.e2e;

import dev.vedette.deploy.demo.site.Answer;
import dev.vedette.deploy.demo.site.Ask;
import dev.vedette.deploy.demo.site.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A form, and a page that repeats what was typed into it: in its text, attributes, title, frames,
 * scripts' URLs and headers, in the console, in what it keeps and in what it asks for.
 */
final class EchoingPages implements Echo {
  private static final String BUSY =
      "{ const end = performance.now() + 120; while (performance.now() < end); }";

  private final Site site = Site.start("127.0.0.1", 0, this::answer);
  private final List<String> heard = new CopyOnWriteArrayList<>();

  @Override
  public String url() {
    return site.url().toString();
  }

  @Override
  public String heard() {
    return String.join("\n", heard);
  }

  private Answer answer(Ask ask) {
    String said = String.join(" | ", ask.asked().values());
    heard.add(String.join("\n", ask.path(), ask.query(), said, ask.body(), "" + ask.headers()));
    return switch (ask.path()) {
      case "/ping" -> Answer.text(200, "here");
      case "/form" -> Answer.html(file("form.html"));
      case "/repeat.js" -> repeated(200, "text/javascript", file("repeat.js"), ask);
      case "/busy.js" -> repeated(200, "text/javascript", BUSY, ask);
      case "/echo" -> repeated(200, "text/html; charset=utf-8", page(said, ask.query()), ask);
      case "/frame" -> repeated(200, "text/html; charset=utf-8", "<p>" + html(said), ask);
      case "/bounce" -> bounced(ask);
      default -> repeated(500, "text/plain; charset=utf-8", said, ask);
    };
  }

  private static String page(String said, String query) {
    return file("echo.html").replace("@said@", html(said)).replace("@query@", html(query));
  }

  /** With headers that a report keeps. */
  private static Answer repeated(int status, String type, String body, Ask ask) {
    String said = ask.query() + " " + URLDecoder.decode(ask.query(), StandardCharsets.UTF_8);
    String line = said.replaceAll("[^ -~]", "?");
    return new Answer(
        status,
        Map.of(
            "content-type",
            type,
            "x-echo",
            line,
            "x-cache",
            "MISS " + line,
            "server",
            ask.query(),
            "via",
            "1.1 " + line,
            "set-cookie",
            "echo=" + URLEncoder.encode(said, StandardCharsets.UTF_8)),
        body,
        Duration.ZERO);
  }

  private static Answer bounced(Ask ask) {
    return new Answer(302, Map.of("location", "/landed?" + ask.query()), "", Duration.ZERO);
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String file(String name) {
    try (InputStream in = EchoingPages.class.getResourceAsStream("pages/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  @Override
  public void close() {
    site.close();
  }
}
