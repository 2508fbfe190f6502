// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.words;

import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.BrowserAction.Condition;
import dev.vedette.checks.model.check.BrowserAction.Deed;
import dev.vedette.checks.model.check.BrowserAction.State;
import dev.vedette.checks.model.check.BrowserTarget;
import dev.vedette.checks.model.check.BrowserTarget.By;
import dev.vedette.checks.model.report.Durations;
import dev.vedette.checks.probe.expect.Wording;
import org.jspecify.annotations.Nullable;

/** How targets, actions and conditions read in a report. Expressions stand as they were written. */
public final class TargetWords {
  private TargetWords() {}

  /** {@code button "Log in"}, {@code text "Welcome" in css "#main"}. */
  public static String of(BrowserTarget target) {
    String name = target.name() == null ? "" : " " + Wording.quoted(target.name());
    String self =
        target.by() == By.ROLE
            ? target.value().source() + name
            : Words.of(target.by()).replace('-', ' ') + " " + Wording.quoted(target.value());
    return target.within() == null ? self : self + " in " + of(target.within());
  }

  /** {@code click button "Log in"}. What is typed is left out. */
  public static String of(Deed deed) {
    return switch (deed) {
      case Deed.Goto go -> "goto " + go.url().source();
      case Deed.Click click ->
          (click.times() == 2 ? "double click " : "click ") + of(click.target());
      case Deed.Fill fill -> "fill " + of(fill.target());
      case Deed.Type type -> "type into " + of(type.target());
      case Deed.Press press -> "press " + press.key() + on(press.on());
      case Deed.Select select ->
          "select " + Wording.quoted(select.option()) + " in " + of(select.target());
      case Deed.Check check -> (check.checked() ? "check " : "uncheck ") + of(check.target());
      case Deed.Hover hover -> "hover " + of(hover.target());
      case Deed.Upload upload -> "upload to " + of(upload.target());
      case Deed.Drag drag -> "drag " + of(drag.target()) + " to " + of(drag.to());
      case Deed.Scroll scroll ->
          "scroll to " + (scroll.target() == null ? "the end" : of(scroll.target()));
      case Deed.Wait wait -> "wait for " + of(wait.until());
      case Deed.Expect expect -> "expect " + of(expect.condition());
      case Deed.Save save -> "save " + save.name() + " from " + of(save.target());
      case Deed.Screenshot shot -> "screenshot " + shot.name();
      case Deed.Dialog dialog -> (dialog.accept() ? "accept" : "dismiss") + " a dialog";
      case Deed.Popup popup -> "open a window by " + of(popup.opener());
      case Deed.Download download -> "download by " + of(download.opener());
    };
  }

  /** {@code text "Welcome"}, {@code url **}{@code /account}. */
  public static String of(Condition condition) {
    return switch (condition) {
      case Condition.Element element ->
          of(element.target())
              + (element.state() == State.VISIBLE ? "" : " " + Words.of(element.state()));
      case Condition.Has has ->
          of(has.target()) + " " + has.what().replace(":", " ") + " " + Wording.of(has.operators());
      case Condition.Url url -> "url " + url.glob().source();
      case Condition.Title title -> "title " + Wording.of(title.operators());
      case Condition.Request request ->
          "a request of "
              + request.glob().source()
              + (request.status() == null ? "" : " with status " + request.status());
      case Condition.CleanConsole _ -> "a clean console";
      case Condition.Pause pause -> "a pause of " + Durations.of(pause.time());
    };
  }

  private static String on(@Nullable BrowserTarget target) {
    return target == null ? "" : " on " + of(target);
  }

  /** What a deed needs to find; null for none. */
  public static @Nullable BrowserTarget target(Deed deed) {
    return switch (deed) {
      case Deed.Goto _, Deed.Screenshot _, Deed.Dialog _ -> null;
      case Deed.Click click -> click.target();
      case Deed.Fill fill -> fill.target();
      case Deed.Type type -> type.target();
      case Deed.Press press -> press.on();
      case Deed.Select select -> select.target();
      case Deed.Check check -> check.target();
      case Deed.Hover hover -> hover.target();
      case Deed.Upload upload -> upload.target();
      case Deed.Drag drag -> drag.target();
      case Deed.Scroll scroll -> scroll.target();
      case Deed.Wait wait -> target(wait.until());
      case Deed.Expect expect -> target(expect.condition());
      case Deed.Save save -> save.target();
      case Deed.Popup popup -> target(popup.opener());
      case Deed.Download download -> target(download.opener());
    };
  }

  private static @Nullable BrowserTarget target(Condition condition) {
    return switch (condition) {
      case Condition.Element element -> element.target();
      case Condition.Has has -> has.target();
      default -> null;
    };
  }
}
