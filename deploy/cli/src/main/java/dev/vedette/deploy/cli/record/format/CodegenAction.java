// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import dev.vedette.deploy.cli.record.gesture.Aim;
import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.Gesture.Sought;
import dev.vedette.deploy.cli.record.gesture.Target;
import java.util.List;
import java.util.function.Function;

/** What was done to an element, or asserted of it: one line of Playwright's recorder. */
final class CodegenAction {
  private CodegenAction() {}

  static Gesture of(String name, Found.Members line) {
    return switch (name) {
      case "click", "fill", "press", "hover", "check", "uncheck", "select", "setInputFiles" ->
          aimed(line, aim -> deed(name, line, aim));
      case "assertText", "assertValue", "assertChecked", "assertVisible" ->
          aimed(line, aim -> assertion(name, line, aim));
      case "assertSnapshot" ->
          new Gesture.Untold("an ARIA snapshot", "write an expect for what must show");
      default ->
          new Gesture.Untold("an action of the unknown name '" + name + "'", "write it by hand");
    };
  }

  private static Gesture aimed(Found.Members line, Function<Aim, Gesture> maker) {
    return Locators.aim(line)
        .map(maker)
        .orElseGet(
            () ->
                new Gesture.Untold(
                    "'" + line.text("name") + "' of an element that the language cannot name",
                    "write it with the element's role, label, text or css"));
  }

  private static Gesture deed(String name, Found.Members line, Aim aim) {
    return switch (name) {
      case "click" -> click(line, aim);
      case "fill" -> new Gesture.Fill(aim, line.text("text"));
      case "press" -> press(line, aim);
      case "hover" -> new Gesture.Hover(aim);
      case "check" -> new Gesture.Tick(aim, true);
      case "uncheck" -> new Gesture.Tick(aim, false);
      case "select" -> select(line, aim);
      default -> new Gesture.Upload(aim, texts("files", line));
    };
  }

  private static Gesture click(Found.Members line, Aim aim) {
    String button = line.textIf("button").orElse("left");
    return button.equals("left")
        ? new Gesture.Click(aim, line.numberIf("clickCount").orElse(1) > 1 ? 2 : 1)
        : new Gesture.Untold(
            "a click with the " + button + " button", "use what the menu would have opened");
  }

  /** A key that was pressed nowhere in particular is recorded as pressed on the body. */
  private static Gesture press(Found.Members line, Aim aim) {
    boolean nowhere = aim.target().equals(Target.of("css", "body"));
    return new Gesture.Press(held(line) + line.text("key"), nowhere ? null : aim);
  }

  private static Gesture select(Found.Members line, Aim aim) {
    List<String> options = texts("options", line);
    return options.size() == 1
        ? new Gesture.Select(aim, options.getFirst())
        : new Gesture.Untold(
            "a choice of " + options.size() + " options", "choose one, or tick boxes");
  }

  private static List<String> texts(String key, Found.Members line) {
    return line.items(key).stream().map(it -> it.asText(key)).toList();
  }

  /** The modifiers of a key, from Playwright's bits for them. */
  private static String held(Found.Members line) {
    int bits = line.numberIf("modifiers").orElse(0);
    return ((bits & 1) != 0 ? "Alt+" : "")
        + ((bits & 2) != 0 ? "Control+" : "")
        + ((bits & 4) != 0 ? "Meta+" : "")
        + ((bits & 8) != 0 ? "Shift+" : "");
  }

  private static Gesture assertion(String name, Found.Members line, Aim aim) {
    return switch (name) {
      case "assertText" ->
          new Gesture.Look(
              aim,
              Sought.of("text", line.isFalse("substring") ? "" : "contains", line.text("text")));
      case "assertValue" -> new Gesture.Look(aim, Sought.of("value", "", line.text("value")));
      case "assertChecked" ->
          line.isFalse("checked")
              ? new Gesture.Untold(
                  "a look whether a box is not ticked", "expect what the page shows because of it")
              : new Gesture.Look(aim, Sought.state("expect", "checked"));
      default -> new Gesture.Look(aim, Sought.state("expect", null));
    };
  }
}
