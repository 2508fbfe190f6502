// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A page in the making: quick things of its own, one slow thing, and slow things that don't matter.
 */
final class Draft {
  private static final String SHOP = "www.shop.localhost";
  private static final String DONE =
      """
      <script>
      function done() { setTimeout(() => {
        document.body.insertAdjacentHTML('beforeend', '<i id="done">done</i>') }, 400) }
      function more() {
        document.body.append(document.getElementById('more').content.cloneNode(true))
      }
      function show(html) { document.getElementById('main').innerHTML = html }
      </script>
      """;
  static final String TEXT =
      "<h1 id=\"big\">" + "The largest text of the page, by far. ".repeat(8) + "</h1>";

  final Random random;
  final StringBuilder head = new StringBuilder();
  final StringBuilder body = new StringBuilder();
  private final StringBuilder later = new StringBuilder();
  private final SlowWeb web;
  private final String folder;
  private final boolean third;
  private final List<String> decoys = new ArrayList<>();
  private final long delay;
  private String culprit = "";
  private @Nullable String awaited;
  private @Nullable String frame;
  private String redirect = "";
  private int files;

  Draft(SlowWeb web, int number, boolean third) {
    this.web = web;
    this.random = new Random(4_711 + number);
    this.folder = "/" + number + "/";
    this.third = third;
    this.delay = 1_200 + random.nextInt(1_200);
  }

  /** The slow thing. */
  String slow(String name, String type, String content) {
    culprit = web.serve(slowHost(), folder + name, type, content, delay);
    return culprit;
  }

  String slowImage() {
    culprit = web.serve(slowHost(), folder + "slow.png", picture(delay));
    return culprit;
  }

  /** The page is reached through a slow redirect. */
  void slowRedirect() {
    redirect = slowHost();
  }

  /** The page's own document is slow. */
  void slowDocument() {
    culprit = "document";
  }

  /** The slow thing is a script that computes. */
  String computing(String then) {
    culprit = quick(slowHost(), "busy.js", "text/javascript", loop() + then);
    return culprit;
  }

  private String loop() {
    return "{ const end = performance.now() + " + delay + "; while (performance.now() < end); }";
  }

  private String slowHost() {
    return third ? "cdn.culprit.localhost" : "static.shop.localhost";
  }

  String quick(String name, String type, String content) {
    return quick("static.shop.localhost", name, type, content);
  }

  private String quick(String host, String name, String type, String content) {
    return web.serve(host, folder + name, type, content, 20 + random.nextInt(60));
  }

  String quickImage() {
    return web.serve("img.shop.localhost", folder + "quick.png", picture(30));
  }

  /** The slow thing begins with a click, and so does what nothing waits for; a step waits. */
  void clicked(String code, String selector, @Nullable String inFrame) {
    body.append("<button id=go onclick=\"more(); " + code + "\">Go</button>");
    awaited = selector;
    frame = inFrame;
  }

  private SlowWeb.Served picture(long after) {
    BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 320 * 240; i++) {
      picture.setRGB(i % 320, i / 320, random.nextInt(1 << 24));
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SlowWeb.Served("image/png", png.toByteArray(), after, "");
  }

  /** Three to five slow things that nothing waits for, each of an owner of its own. */
  private void decoys() {
    List<Supplier<String>> kinds =
        new ArrayList<>(
            List.of(
                () -> "<script async src='" + decoy("js", ";") + "'></script>",
                () -> "<link rel=prefetch href='" + decoy("pre.js", ";") + "'>",
                () -> "<link rel=stylesheet media=print href='" + decoy("css", "b {}") + "'>",
                () -> below("<img width=90 height=90 src='" + decoyImage() + "'>"),
                () -> below("<iframe src='" + decoy("html", "<p>frame</p>") + "'></iframe>"),
                () -> below("<script>navigator.sendBeacon('" + decoy("beacon", "") + "')</script>"),
                () -> below("<script>fetch('" + decoy("log", "") + "')</script>")));
    Collections.shuffle(kinds, random);
    kinds.subList(0, 3 + random.nextInt(3)).forEach(kind -> put(kind.get()));
  }

  private static String below(String html) {
    return "<div style='margin-top: 1500px'>" + html + "</div>";
  }

  private void put(String html) {
    if (awaited != null) {
      later.append(html);
    } else {
      (html.startsWith("<div") ? body : head).append(html);
    }
  }

  private String decoy(String end, String content) {
    String type =
        switch (end) {
          case "css" -> "text/css";
          case "html" -> "text/html";
          default -> "text/javascript";
        };
    return web.serve(decoyHost(), folder + files + "." + end, type, content, decoyDelay());
  }

  private String decoyImage() {
    return web.serve(decoyHost(), folder + "decoy.png", picture(decoyDelay()));
  }

  private String decoyHost() {
    String owner = "other" + ++files + ".localhost";
    decoys.add(owner);
    return "cdn." + owner;
  }

  /** From half of the culprit's to half as much again. */
  private long decoyDelay() {
    return delay / 2 + random.nextLong(delay);
  }

  InjectedPage finished(String name) {
    decoys();
    String html =
        "<!doctype html><html><head><meta charset=utf-8><title>x</title>"
            + DONE
            + head
            + "</head><body>"
            + body
            + "<template id=more>"
            + later
            + "</template></body></html>";
    boolean document = culprit.equals("document");
    String url =
        web.serve(document ? slowHost() : SHOP, folder, "text/html", html, document ? delay : 40);
    String start = redirect.isEmpty() ? url : redirected(url);
    String guilty = document ? url : culprit;
    return new InjectedPage(
        name + (third ? ", third party" : ", first party"), start, guilty, awaited, frame, decoys);
  }

  private String redirected(String to) {
    SlowWeb.Served served = new SlowWeb.Served("text/plain", new byte[0], delay, to);
    culprit = web.serve(redirect, folder + "go", served);
    return culprit;
  }
}
