// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.reader.shape.Parsed;
import dev.vedette.checks.model.reader.shape.ScalarShape;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Strictly;
import dev.vedette.checks.model.reader.shape.Suggestion;
import dev.vedette.checks.model.reader.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Keys that are pressed, such as {@code Enter} or {@code Control+A}, of an American keyboard. */
final class Keystrokes {
  private static final Set<String> NAMES =
      new TreeSet<>(
          List.of(
              ("Escape F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 Backquote Minus Equal Backslash"
                      + " Backspace Tab BracketLeft BracketRight CapsLock Semicolon Quote Enter Comma"
                      + " Period Slash Space Shift ShiftLeft ShiftRight Control ControlLeft"
                      + " ControlRight ControlOrMeta Alt AltLeft AltRight AltGraph Meta MetaLeft"
                      + " MetaRight ContextMenu PrintScreen ScrollLock Pause PageUp PageDown Insert"
                      + " Delete Home End ArrowLeft ArrowUp ArrowRight ArrowDown AudioVolumeMute"
                      + " AudioVolumeDown AudioVolumeUp MediaTrackNext MediaTrackPrevious"
                      + " MediaPlayPause NumLock NumpadDivide NumpadMultiply NumpadSubtract NumpadAdd"
                      + " NumpadDecimal NumpadEnter")
                  .split(" ")));

  /** What is written on keys. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("return", "Enter"),
          Map.entry("esc", "Escape"),
          Map.entry("del", "Delete"),
          Map.entry("ins", "Insert"),
          Map.entry("spacebar", "Space"),
          Map.entry("ctrl", "Control"),
          Map.entry("strg", "Control"),
          Map.entry("cmd", "Meta"),
          Map.entry("command", "Meta"),
          Map.entry("win", "Meta"),
          Map.entry("option", "Alt"),
          Map.entry("up", "ArrowUp"),
          Map.entry("down", "ArrowDown"),
          Map.entry("left", "ArrowLeft"),
          Map.entry("right", "ArrowRight"));

  static final Shape<String> SHAPE =
      new Strictly<>(
          new ScalarShape<>(
              "a key",
              Schema.any().with("type", List.of("string", "number", "boolean")),
              Keystrokes::read),
          Texts.TEXT);

  private Keystrokes() {}

  private static Parsed<String> read(Node.Scalar scalar) {
    return areKnown(scalar.text())
        ? Parsed.good(scalar.text())
        : Parsed.bad(
            "'" + scalar.text() + "' is not a key",
            near(split(scalar.text()))
                .map(near -> "did you mean " + near + "?")
                .orElse("write one such as Enter, a or Control+A; text is for fill or type"));
  }

  static boolean areKnown(String text) {
    return split(text).stream().allMatch(Keystrokes::isKnown);
  }

  /** A plus that nothing stands before is itself a key. */
  private static List<String> split(String text) {
    List<String> keys = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == '+' && i > begin) {
        keys.add(text.substring(begin, i));
        begin = i + 1;
      }
    }
    keys.add(text.substring(begin));
    return keys;
  }

  private static boolean isKnown(String key) {
    return NAMES.contains(key) || key.matches("[!-~]|(Digit|Numpad)[0-9]|Key[A-Z]");
  }

  private static Optional<String> near(List<String> keys) {
    List<String> near = keys.stream().flatMap(key -> nearest(key.strip())).toList();
    return near.size() == keys.size() ? Optional.of(String.join("+", near)) : Optional.empty();
  }

  private static Stream<String> nearest(String key) {
    return isKnown(key)
        ? Stream.of(key)
        : Optional.ofNullable(OTHER_NAMES.get(key.toLowerCase(Locale.ROOT)))
            .or(() -> Suggestion.of(key, NAMES))
            .stream();
  }
}
