// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import dev.vedette.checks.model.WrittenDuration;
import dev.vedette.deploy.cli.record.gesture.Aim;
import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.PageUrl;
import dev.vedette.deploy.cli.record.gesture.Target;
import dev.vedette.deploy.cli.record.yaml.Yaml;
import java.time.Duration;
import java.util.Map;

/** One gesture as an action of the check language. */
final class ActionText {
  private final SecretBook secrets;

  ActionText(SecretBook secrets) {
    this.secrets = secrets;
  }

  Yaml.Entries of(Gesture gesture) {
    return gesture instanceof Gesture.Click click ? click(click) : deed(gesture);
  }

  private Yaml.Entries click(Gesture.Click click) {
    boolean banner = Wording.saysBanner(click.aim().target().caption());
    return banner
        ? Yaml.entries().with(deed(click)).with("if_present", Yaml.word("2s")).build()
        : deed(click);
  }

  private Yaml.Entries deed(Gesture gesture) {
    return switch (gesture) {
      case Gesture.Goto it -> one("goto", Yaml.text(secrets.url(it.url())));
      case Gesture.Click it -> one(it.times() == 1 ? "click" : "double_click", target(it.aim()));
      case Gesture.Fill it -> two("fill", it.aim(), "with", Yaml.text(secrets.typed(it.text())));
      case Gesture.Select it -> two("select", it.aim(), "option", text(it.option()));
      case Gesture.Tick it -> one(it.on() ? "check" : "uncheck", target(it.aim()));
      case Gesture.Press it -> press(it);
      case Gesture.Hover it -> one("hover", target(it.aim()));
      case Gesture.Scroll it -> scroll(it);
      case Gesture.Upload it ->
          two("upload", it.aim(), "files", Yaml.rows(it.files().stream().map(Yaml::text).toList()));
      case Gesture.Look it -> one(it.sought().verb(), condition(it));
      case Gesture.Arrived it -> one("wait", one("url", Yaml.text(glob(it))));
      case Gesture.Dismissed _ -> one("dialog", Yaml.word("dismiss"));
      case Gesture.Pause it ->
          one("wait", Yaml.word(WrittenDuration.of(Duration.ofMillis(it.millis()))));
      case Gesture.Opening it -> one(it.key(), deed(it.opener()));
      case Gesture.Untold it ->
          throw new IllegalStateException("no action for " + it.remark().what());
    };
  }

  private Yaml.Entries press(Gesture.Press press) {
    Aim on = press.aim();
    Yaml key = Yaml.text(press.key());
    return on == null
        ? one("press", key)
        : Yaml.entries().with("press", key).with("on", target(on)).build();
  }

  private Yaml.Entries scroll(Gesture.Scroll scroll) {
    Aim to = scroll.aim();
    return one("scroll", to == null ? Yaml.word("end") : target(to));
  }

  private Yaml.Entries condition(Gesture.Look look) {
    Gesture.Sought sought = look.sought();
    Yaml.Builder condition = Yaml.entries().with(target(ofPage(look.aim().target())));
    String state = sought.state();
    if (state != null) {
      condition.with("state", Yaml.word(state));
    }
    String what = sought.what();
    return what == null ? condition.build() : condition.with("has", has(what, sought)).build();
  }

  /** In a condition {@code title} is the page's own. */
  private static Target ofPage(Target target) {
    return target.by().equals("title")
        ? Target.of("css", "[title=\"" + escaped(target.value()) + "\"]").in(target.within())
        : target;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\a ");
  }

  private Yaml.Entries has(String what, Gesture.Sought sought) {
    boolean number = what.equals("count");
    Yaml plain = number ? Yaml.word(sought.value()) : text(sought.value());
    Yaml value = sought.operator().isEmpty() ? plain : one(sought.operator(), plain);
    return what.startsWith("attribute:")
        ? one("attribute", one(what.substring("attribute:".length()), value))
        : one(what, value);
  }

  private Yaml.Entries target(Aim aim) {
    return target(aim.target());
  }

  private Yaml.Entries target(Target target) {
    Yaml.Builder entries = Yaml.entries().with(target.by(), text(target.value()));
    String name = target.name();
    if (name != null) {
      entries.with("name", text(name));
    }
    if (target.exact()) {
      entries.with("exact", Yaml.word("true"));
    }
    Target within = target.within();
    return within == null ? entries.build() : entries.with("in", target(within)).build();
  }

  /** A star for each secret: what a glob makes of the signs in one is not known. */
  private String glob(Gesture.Arrived reached) {
    return PageUrl.glob(secrets.starred(reached.url())).replace("$(", "$$(");
  }

  private Yaml text(String text) {
    return Yaml.text(secrets.template(text));
  }

  private Yaml.Entries two(String key, Aim aim, String beside, Yaml value) {
    return Yaml.entries().with(key, target(aim)).with(beside, value).build();
  }

  private static Yaml.Entries one(String key, Yaml value) {
    return new Yaml.Entries(Map.of(key, value));
  }
}
