// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command.Deed;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import dev.vedette.checks.probe.browser.words.NetError;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what a person does, each within its limit. */
final class Deeds {
  private static final String TO_THE_END =
      "() => { scrollTo(0, document.documentElement.scrollHeight); return true }";

  /** Milliseconds in which the browser tells that a window was closed. */
  private static final double CLOSING = 500;

  private final Run run;
  private final Page page;
  private final Targets targets;
  private final Limit limit;

  /** For one command, in the window that it concerns. */
  Deeds(Run run, Limit limit) {
    this.run = run;
    this.page = run.windows().current();
    this.targets = new Targets(page, run::entered);
    this.limit = limit;
  }

  /** Whether the deed's target shows up in this time; a deed without target needs none. */
  boolean present(Deed deed, long millis) {
    Target target = target(deed);
    if (target == null) {
      return true;
    }
    Limit brief = run.limit(Math.min(millis, limit.millis()));
    try {
      await(deed, targets.await(target, brief).first(), brief);
      return true;
    } catch (TimeoutError e) {
      return false;
    }
  }

  private static void await(Deed deed, Locator found, Limit brief) {
    if (deed instanceof Deed.Check) {
      Boxes.await(found, brief);
      return;
    }
    WaitForSelectorState state =
        deed instanceof Deed.Upload ? WaitForSelectorState.ATTACHED : WaitForSelectorState.VISIBLE;
    found.waitFor(new Locator.WaitForOptions().setState(state).setTimeout(brief.left()));
  }

  /** What the deed is done to; null when it is the page. */
  static @Nullable Target target(Deed deed) {
    return switch (deed) {
      case Deed.Goto to -> null;
      case Deed.Dialog dialog -> null;
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
      case Deed.Popup popup -> target(popup.opener());
      case Deed.Download download -> target(download.opener());
    };
  }

  void perform(Deed deed) {
    switch (deed) {
      case Deed.Goto to -> goTo(to.url());
      case Deed.Click click -> closing(() -> click(click));
      case Deed.Fill fill -> fill(at(fill.target()), fill.text());
      case Deed.Type type -> type(at(type.target()), type.text());
      case Deed.Press press -> closing(() -> press(press));
      case Deed.Select select ->
          at(select.target())
              .selectOption(
                  select.option(), new Locator.SelectOptionOptions().setTimeout(limit.left()));
      case Deed.Check check -> Boxes.set(at(check.target()), check.checked(), limit);
      case Deed.Hover hover ->
          at(hover.target()).hover(new Locator.HoverOptions().setTimeout(limit.left()));
      case Deed.Upload upload -> upload(upload);
      case Deed.Drag drag ->
          at(drag.target())
              .dragTo(at(drag.to()), new Locator.DragToOptions().setTimeout(limit.left()));
      case Deed.Scroll scroll -> scroll(scroll.target());
      case Deed.Dialog dialog -> run.dialogs().answerNext(dialog);
      case Deed.Popup popup -> new Popups(run, page, limit).await(() -> perform(popup.opener()));
      case Deed.Download download ->
          run.downloads().await(() -> run.cdp(page), limit, () -> perform(download.opener()));
    }
  }

  /** What closes the window that it is done in, a popup, is done; Playwright calls it a failure. */
  private void closing(Runnable deed) {
    try {
      deed.run();
    } catch (PlaywrightException e) {
      boolean closed =
          Troubles.kind(e) == Trouble.Kind.PAGE_CLOSED
              && run.windows().opened(page)
              && run.pauses().until(page::isClosed, CLOSING);
      if (!closed) {
        throw e;
      }
    }
  }

  private Locator at(Target target) {
    return targets.await(target, limit);
  }

  private void goTo(String url) {
    try {
      page.navigate(Schemes.checked(url), new Page.NavigateOptions().setTimeout(limit.left()));
    } catch (PlaywrightException e) {
      throw run.dialogs().kept() ? new TroubleException(Trouble.Kind.NAVIGATION, NetError.KEPT) : e;
    }
  }

  private void click(Deed.Click click) {
    at(click.target())
        .click(new Locator.ClickOptions().setClickCount(click.times()).setTimeout(limit.left()));
  }

  private void fill(Locator field, String text) {
    if (run.traced()) {
      field.clear(new Locator.ClearOptions().setTimeout(limit.left()));
      insert(field, text);
    } else {
      field.fill(text, new Locator.FillOptions().setTimeout(limit.left()));
    }
  }

  private void type(Locator field, String text) {
    field.evaluate(Scripts.CARET, null, new Locator.EvaluateOptions().setTimeout(limit.left()));
    if (run.traced()) {
      insert(field, text);
    } else {
      field.pressSequentially(
          text, new Locator.PressSequentiallyOptions().setTimeout(limit.left()));
    }
  }

  /** Past Playwright, whose trace holds what it is told to type. */
  private void insert(Locator field, String text) {
    field.focus(new Locator.FocusOptions().setTimeout(limit.left()));
    JsonObject input = new JsonObject();
    input.addProperty("text", text);
    run.cdp(page).send("Input.insertText", input);
  }

  private void press(Deed.Press press) {
    if (press.on() == null) {
      page.keyboard().press(press.key());
    } else {
      at(press.on()).press(press.key(), new Locator.PressOptions().setTimeout(limit.left()));
    }
  }

  private void upload(Deed.Upload upload) {
    List<FilePayload> files = upload.files().stream().map(Deeds::file).toList();
    at(upload.target())
        .setInputFiles(
            files.toArray(FilePayload[]::new),
            new Locator.SetInputFilesOptions().setTimeout(limit.left()));
  }

  private static FilePayload file(String name) {
    String type = URLConnection.guessContentTypeFromName(name);
    byte[] content = ("Made up for " + name + "\n").getBytes(StandardCharsets.UTF_8);
    return new FilePayload(name, type == null ? "application/octet-stream" : type, content);
  }

  private void scroll(@Nullable Target target) {
    if (target == null) {
      page.waitForFunction(
          TO_THE_END, null, new Page.WaitForFunctionOptions().setTimeout(limit.left()));
    } else {
      at(target)
          .scrollIntoViewIfNeeded(
              new Locator.ScrollIntoViewIfNeededOptions().setTimeout(limit.left()));
    }
  }
}
