// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import dev.vedette.checks.model.reader.language.BrowserWords;
import dev.vedette.deploy.cli.record.gesture.Aim;
import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.Recording.Event;
import dev.vedette.deploy.cli.record.gesture.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the gestures out that the language cannot say, and says so. */
final class Sayable {
  private Sayable() {}

  static List<Event> of(List<Event> events) {
    return events.stream().map(it -> new Event(it.place(), of(it.gesture()))).toList();
  }

  private static Gesture of(Gesture gesture) {
    Gesture innermost = gesture instanceof Gesture.Opening opening ? opening.opener() : gesture;
    if (innermost instanceof Gesture.Press press && !BrowserWords.isKey(press.key())) {
      return new Gesture.Untold(
          "a key that an American keyboard has not", "give its letter to fill or type");
    }
    if (innermost instanceof Gesture.Upload upload
        && !upload.files().stream().allMatch(Sayable::isPlain)) {
      return new Gesture.Untold("an upload of a file of an odd name", "write it with another name");
    }
    if (innermost instanceof Gesture.Look look && !isPlain(look.sought().what())) {
      return new Gesture.Untold("a look at an attribute of an odd name", "expect what shows");
    }
    Aim aim = gesture.aim();
    return aim == null || isSayable(aim.target())
        ? gesture
        : new Gesture.Untold(
            "what was done to an element of an unreadable selector",
            "write it with the element's role, label, text or css");
  }

  private static boolean isPlain(@Nullable String text) {
    return text == null || !(text.isBlank() || text.contains("$("));
  }

  private static boolean isSayable(@Nullable Target target) {
    return target == null
        || (isFound(target)
            && (target.name() == null || !target.name().isBlank())
            && isSayable(target.within()));
  }

  private static boolean isFound(Target target) {
    return switch (target.by()) {
      case "role" -> BrowserWords.isRole(target.value());
      case "css" -> BrowserWords.isSelector(target.value());
      default -> !target.value().isBlank();
    };
  }
}
