// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.deploy.cli.record.gesture.Aim;
import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.PageUrl;
import dev.vedette.deploy.cli.record.gesture.Recording;
import dev.vedette.deploy.cli.record.gesture.Recording.Event;
import dev.vedette.deploy.cli.record.gesture.Recording.Looks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON that the Recorder panel of Chrome DevTools exports. */
final class RecorderExport {
  private static final String MAIN = "main";

  private final Found.Members root;
  private final List<Event> events = new ArrayList<>();
  private final KeyStrokes keys = new KeyStrokes();
  private final RecorderSelectors selectors;
  private Looks looks = Looks.USUAL;
  private String window = MAIN;

  RecorderExport(Found.Members root) {
    this.root = root;
    this.selectors = new RecorderSelectors(root.textIf("selectorAttribute").orElse(""));
  }

  Recording read() {
    String title = root.textIf("title").orElse("");
    for (Found step : root.items("steps")) {
      read(step.asMembers("steps"));
    }
    return new Recording(title, looks, events);
  }

  private void read(Found.Members step) {
    String type = step.text("type");
    tellWindow(step);
    switch (type) {
      case "setViewport" -> viewport(step);
      case "navigate" -> navigate(step);
      case "keyDown" -> keys.down(step.text("key")).ifPresent(key -> press(step, key));
      case "keyUp" -> keys.up(step.text("key")).ifPresent(key -> press(step, key));
      case "close" -> {}
      default -> add(step, gesture(type, step));
    }
    arrivals(step);
  }

  private @Nullable Gesture gesture(String type, Found.Members step) {
    if (step.has("selectors") && !selectors.canAim(step)) {
      return new Gesture.Untold(
          "'" + type + "' of an element that only an XPath finds",
          "write it with the element's role, label, text or css");
    }
    return switch (type) {
      case "click" -> click(step, 1);
      case "doubleClick" -> click(step, 2);
      case "hover" -> new Gesture.Hover(aim(step));
      case "change" -> change(step);
      case "scroll" -> scroll(step);
      case "waitForElement" -> ElementWait.of(step, aim(step));
      case "waitForExpression" -> ExpressionWait.of(step.text("expression"));
      case "customStep" ->
          new Gesture.Untold("a custom step of an extension", "write what a visitor does instead");
      case "emulateNetworkConditions" ->
          new Gesture.Untold("a slowed network", "the check measures the network of its agents");
      default ->
          new Gesture.Untold("a step of the unknown type '" + type + "'", "write it by hand");
    };
  }

  private void tellWindow(Found.Members step) {
    String target = step.textIf("target").orElse(MAIN);
    if (!target.equals(window) && !target.equals(MAIN)) {
      add(
          step,
          new Gesture.Untold(
              "a change to another window or frame",
              "put the action that opens a window into 'popup', or name the frame with 'in'"));
    }
    window = target;
  }

  private void viewport(Found.Members step) {
    String size = Viewport.of(step);
    if (looks.viewport() != null && !looks.viewport().equals(size)) {
      add(
          step,
          new Gesture.Untold("another viewport, " + size, "write a second check for that size"));
      return;
    }
    looks = new Looks(size, null, null);
    if (step.isTrue("isMobile") || step.isTrue("hasTouch")) {
      add(step, new Gesture.Untold("a touch screen", "the check uses a mouse at the same size"));
    }
  }

  private void navigate(Found.Members step) {
    String title = "";
    for (Found event : step.itemsIf("assertedEvents")) {
      title = event.asMembers("assertedEvents").textIf("title").orElse(title);
    }
    String shown = title;
    OpenedUrl.of(step).ifPresent(url -> add(step, new Gesture.Goto(url, shown)));
  }

  private void arrivals(Found.Members step) {
    String opened = step.textIf("url").orElse("");
    for (Found item : step.itemsIf("assertedEvents")) {
      Found.Members event = item.asMembers("assertedEvents");
      String url = event.textIf("url").orElse("");
      if (event.text("type").equals("navigation") && !url.isEmpty() && !url.equals(opened)) {
        add(step, new Gesture.Arrived(PageUrl.clean(url)));
      }
    }
  }

  private Gesture click(Found.Members step, int times) {
    String button = step.textIf("button").orElse("primary");
    return button.equals("primary")
        ? new Gesture.Click(aim(step), times)
        : new Gesture.Untold(
            "a click with the " + button + " button", "use what the button would have opened");
  }

  private Gesture change(Found.Members step) {
    Aim aim = aim(step);
    String value = step.text("value");
    if (aim.target().isRole("checkbox") && value.matches("true|false|on|off")) {
      return new Gesture.Tick(aim, value.matches("true|on"));
    }
    return selectors.isList(step) ? new Gesture.Select(aim, value) : new Gesture.Fill(aim, value);
  }

  /** A page is scrolled to its end or not at all: every action scrolls to its element itself. */
  private @Nullable Gesture scroll(Found.Members step) {
    if (step.has("selectors")) {
      return new Gesture.Scroll(aim(step));
    }
    boolean down = step.numberIf("y").orElse(0) > 0;
    boolean again = !events.isEmpty() && events.getLast().gesture() instanceof Gesture.Scroll;
    return down && !again ? new Gesture.Scroll(null) : null;
  }

  private Aim aim(Found.Members step) {
    return selectors.aim(step);
  }

  private void press(Found.Members step, String key) {
    add(step, new Gesture.Press(key, null));
  }

  private void add(Found.Members step, @Nullable Gesture gesture) {
    if (gesture != null) {
      Place place = step.place();
      events.add(new Event(place, gesture));
    }
  }
}
