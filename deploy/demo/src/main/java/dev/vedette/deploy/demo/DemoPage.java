// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.demo;

import dev.vedette.deploy.demo.site.Answer;
import dev.vedette.deploy.demo.site.Ask;
import dev.vedette.deploy.demo.site.Breakage;
import dev.vedette.deploy.demo.site.Breakages;
import dev.vedette.deploy.demo.site.Site;
import java.net.URI;
import java.util.stream.Collectors;

/** The page with the buttons that break the shop, and what the pagers got. */
final class DemoPage implements AutoCloseable {
  private final DemoSystem system;
  private final String frame = Resources.text("demo.html");
  private final Site site;

  DemoPage(DemoSystem system, int port) {
    this.system = system;
    this.site = Site.start("127.0.0.1", port, this::answer);
  }

  URI url() {
    return site.url();
  }

  @Override
  public void close() {
    site.close();
  }

  private Answer answer(Ask ask) {
    return switch (ask.method() + " " + ask.path()) {
      case "GET /" ->
          Answer.html(
              frame.replace("@console@", system.console().toString()).replace("@parts@", parts()));
      case "GET /parts" -> Answer.html(parts());
      case "POST /break" -> change(ask, true);
      case "POST /mend" -> change(ask, false);
      default -> Answer.text(404, "Not here; the demo's page is /");
    };
  }

  private Answer change(Ask ask, boolean broken) {
    try {
      Breakage what = Breakage.parse(ask.form().getOrDefault("what", ""));
      Breakages breakages = system.breakages();
      if (broken) {
        breakages.breakIt(what);
      } else {
        breakages.mend(what);
      }
      return Answer.seeOther("/");
    } catch (IllegalArgumentException e) {
      return Answer.text(400, String.valueOf(e.getMessage()));
    }
  }

  private String parts() {
    return "<section class=buttons>"
        + Breakage.all().stream().map(this::button).collect(Collectors.joining())
        + "</section><section class=inboxes>"
        + inbox("Owners’ pager", DemoSystem.OWNERS)
        + inbox("Operators’ pager", DemoSystem.OPERATORS)
        + "</section>";
  }

  private String button(Breakage what) {
    boolean broken = system.breakages().isBroken(what);
    return "<form method=post action=/%s><input type=hidden name=what value=%s><button class=%s>%s %s</button></form>"
        .formatted(
            broken ? "mend" : "break",
            what,
            broken ? "broken" : "well",
            broken ? "Mend" : "Break",
            what);
  }

  private String inbox(String title, String name) {
    return InboxHtml.of(
        title, system.pages().stream().filter(event -> event.inbox().equals(name)).toList());
  }
}
