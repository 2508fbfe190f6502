// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Twenty ways in which one thing makes a page slow, each with a first and a third party. */
final class InjectedPages {
  private static final String JS = "text/javascript";
  private static final String SHOWN = "show(`" + Draft.TEXT + "`); done();";
  private static final String WANTED = "#wanted";
  private static final String MAIN = "<p>shop</p><div id=main></div>";
  private static final String AWAITED = "show('<b id=wanted>wanted</b>')";

  private record Way(String name, Consumer<Draft> drawing) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("script in the head", InjectedPages::headScript),
          new Way("script in the body", InjectedPages::bodyScript),
          new Way("script before an image that came early", InjectedPages::scriptBeforeImage),
          new Way("deferred script that renders", InjectedPages::deferred),
          new Way("async script that renders", InjectedPages::async),
          new Way("module imported by a module", InjectedPages::module),
          new Way("script that computes", InjectedPages::computing),
          new Way("style sheet", InjectedPages::sheet),
          new Way("imported style sheet", InjectedPages::importedSheet),
          new Way("font", InjectedPages::font),
          new Way("image", InjectedPages::image),
          new Way("background image", InjectedPages::background),
          new Way("image inserted by a script", InjectedPages::insertedImage),
          new Way("API that text waits for", InjectedPages::api),
          new Way("API that an image waits for", InjectedPages::apiThenImage),
          new Way("API that a step waits for", InjectedPages::awaitedApi),
          new Way("frame that a step waits for", InjectedPages::frame),
          new Way("script in a frame that a step waits for", InjectedPages::scriptInFrame),
          new Way("document", InjectedPages::document),
          new Way("redirect", InjectedPages::redirect));

  private InjectedPages() {}

  static List<InjectedPage> all(SlowWeb web) {
    List<InjectedPage> pages = new ArrayList<>();
    for (Way way : WAYS) {
      for (boolean third : new boolean[] {false, true}) {
        Draft draft = new Draft(web, pages.size(), third);
        usual(draft);
        way.drawing.accept(draft);
        pages.add(draft.finished(way.name));
      }
    }
    return pages;
  }

  /** What most pages have. */
  private static void usual(Draft page) {
    String css = page.quick("shop.css", "text/css", "h1 { font-size: 40px } img { margin: 5px }");
    page.head.append("<link rel=stylesheet href='" + css + "'>");
    if (page.random.nextBoolean()) {
      page.head.append(script("", page.quick("early.js", JS, ";")));
    }
    if (page.random.nextBoolean()) {
      page.head.append(script("async", page.quick("stats.js", JS, ";")));
    }
  }

  private static String script(String how, String url) {
    return "<script " + how + " src='" + url + "'></script>";
  }

  private static String code(String code) {
    return "<script>" + code + "</script>";
  }

  private static String image(String url) {
    return "<img id=big width=640 height=480 src='" + url + "' onload='done()'>";
  }

  private static void headScript(Draft page) {
    page.head.append(script("", page.slow("slow.js", JS, ";")));
    page.body.append(Draft.TEXT + code("done()"));
  }

  private static void bodyScript(Draft page) {
    page.body.append("<p>shop</p>" + script("", page.slow("slow.js", JS, ";")));
    page.body.append(Draft.TEXT + code("done()"));
  }

  private static void scriptBeforeImage(Draft page) {
    page.body.append("<p>shop</p>" + script("", page.slow("slow.js", JS, ";")));
    page.body.append(image(page.quickImage()));
  }

  private static void deferred(Draft page) {
    page.head.append(script("defer", page.slow("slow.js", JS, SHOWN)));
    page.body.append(MAIN);
  }

  private static void async(Draft page) {
    page.head.append(script("async", page.slow("slow.js", JS, SHOWN)));
    page.body.append(MAIN);
  }

  private static void module(Draft page) {
    String slow = page.slow("slow.js", JS, "export const text = `" + Draft.TEXT + "`;");
    String app = "import {text} from '" + slow + "'; show(text); done();";
    page.head.append(script("type=module crossorigin", page.quick("app.js", JS, app)));
    page.body.append(MAIN);
  }

  private static void computing(Draft page) {
    page.head.append(script("", page.computing("")));
    page.body.append(Draft.TEXT + code("done()"));
  }

  private static void sheet(Draft page) {
    String css = page.slow("slow.css", "text/css", "h1 { color: green }");
    page.head.append("<link rel=stylesheet href='" + css + "'>");
    page.body.append(Draft.TEXT + code("done()"));
  }

  private static void importedSheet(Draft page) {
    String slow = page.slow("slow.css", "text/css", "h1 { color: green }");
    String css = page.quick("theme.css", "text/css", "@import '" + slow + "';");
    page.head.append("<link rel=stylesheet href='" + css + "'>");
    page.body.append(Draft.TEXT + code("done()"));
  }

  /** A font that is none holds text up as long as one would. */
  private static void font(Draft page) {
    String font = page.slow("slow.woff2", "font/woff2", "no font");
    String face = "@font-face { font-family: Slow; src: url('" + font + "') }";
    String css = page.quick("type.css", "text/css", face + " h1 { font-family: Slow }");
    page.head.append("<link rel=stylesheet href='" + css + "'>");
    page.body.append("<p>shop</p>" + Draft.TEXT);
    page.body.append(code("document.fonts.ready.then(done, done)"));
  }

  private static void image(Draft page) {
    page.body.append("<p>shop</p>" + image(page.slowImage()));
  }

  private static void background(Draft page) {
    String slow = page.slowImage();
    String rule = "#big { width: 640px; height: 480px; background: url('" + slow + "') }";
    String css = page.quick("hero.css", "text/css", rule);
    page.head.append("<link rel=stylesheet href='" + css + "'>");
    page.body.append("<p>shop</p><div id=big></div>" + code("onload = done"));
  }

  private static void insertedImage(Draft page) {
    String insert = "show(`" + image(page.slowImage()) + "`)";
    page.head.append(script("defer", page.quick("app.js", JS, insert)));
    page.body.append(MAIN);
  }

  private static void api(Draft page) {
    String api = page.slow("api", "application/json", "{}");
    String app = "fetch('" + api + "').then(a => a.json()).then(_ => { " + SHOWN + " })";
    page.head.append(script("defer", page.quick("app.js", JS, app)));
    page.body.append(MAIN);
  }

  private static void apiThenImage(Draft page) {
    String show = "show(`" + image(page.quickImage()) + "`)";
    String api = page.slow("api", "application/json", "{}");
    page.body.append(MAIN);
    page.body.append(code("fetch('" + api + "').then(a => a.json()).then(_ => { " + show + " })"));
  }

  private static void awaitedApi(Draft page) {
    String api = page.slow("api", "application/json", "{}");
    String app = "fetch('" + api + "').then(a => a.json()).then(_ => { " + AWAITED + " })";
    page.head.append(script("defer", page.quick("app.js", JS, "function go() { " + app + " }")));
    page.body.append(Draft.TEXT + MAIN);
    page.clicked("go()", WANTED, null);
  }

  private static void frame(Draft page) {
    insertedFrame(page, page.slow("frame", "text/html", "<b id=wanted>wanted</b>"));
  }

  private static void scriptInFrame(Draft page) {
    String slow = page.slow("slow.js", JS, "document.body.innerHTML = '<b id=wanted>wanted</b>'");
    String html = "<body><p>frame</p>" + script("", slow) + "</body>";
    insertedFrame(page, page.quick("frame", "text/html", html));
  }

  private static void insertedFrame(Draft page, String url) {
    page.body.append(Draft.TEXT + MAIN);
    page.body.append(
        code("function go() { show(`<iframe id=inner src='" + url + "'></iframe>`) }"));
    page.clicked("go()", WANTED, "#inner");
  }

  private static void document(Draft page) {
    page.slowDocument();
    page.body.append(Draft.TEXT + code("done()"));
  }

  private static void redirect(Draft page) {
    page.slowRedirect();
    page.body.append(Draft.TEXT + code("done()"));
  }
}
