// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.PageUrl;
import dev.vedette.deploy.cli.record.gesture.Recording;
import dev.vedette.deploy.cli.record.gesture.Recording.Event;
import dev.vedette.deploy.cli.record.gesture.Recording.Looks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code playwright codegen --target=jsonl} writes: the options of the browser on the first
 * line, then one action a line, with its signals: what came of it.
 */
final class CodegenLines {
  private final List<Found> lines;
  private final List<Event> events = new ArrayList<>();
  private final WindowTrail windows = new WindowTrail();

  CodegenLines(List<Found> lines) {
    this.lines = lines;
  }

  Recording read() {
    Looks looks = Looks.USUAL;
    for (Found line : lines) {
      Found.Members members = line.asMembers("line");
      if (members.has("name")) {
        action(members);
      } else {
        looks = looks(members);
      }
    }
    return new Recording("", looks, events);
  }

  private static Looks looks(Found.Members header) {
    if (!header.has("contextOptions")) {
      return Looks.USUAL;
    }
    Found.Members options = header.need("contextOptions").asMembers("contextOptions");
    return new Looks(
        options.find("viewport").map(it -> Viewport.of(it.asMembers("viewport"))).orElse(null),
        options.textIf("locale").orElse(null),
        options.textIf("timezoneId").orElse(null));
  }

  private void action(Found.Members line) {
    String name = line.text("name");
    if (name.equals("closePage")) {
      return;
    }
    windows.enter(line).ifPresent(untold -> add(line, untold));
    List<Found> signals = line.itemsIf("signals");
    if (signal("dialog", signals).isPresent()) {
      add(line, new Gesture.Dismissed());
    }
    Optional<Gesture> gesture = gesture(name, line);
    gesture.map(it -> opening(it, signals)).ifPresent(it -> add(line, it));
    signal("navigation", signals)
        .flatMap(it -> it.textIf("url"))
        .map(PageUrl::clean)
        .filter(url -> !(gesture.orElse(null) instanceof Gesture.Goto))
        .ifPresent(url -> add(line, new Gesture.Arrived(url)));
  }

  private Optional<Gesture> gesture(String name, Found.Members line) {
    return switch (name) {
      case "openPage" -> line.has("url") && windows.isFirst() ? went(line) : Optional.empty();
      case "navigate" -> went(line);
      default -> Optional.of(CodegenAction.of(name, line));
    };
  }

  private static Optional<Gesture> went(Found.Members line) {
    return OpenedUrl.of(line).map(url -> new Gesture.Goto(url, ""));
  }

  private Gesture opening(Gesture gesture, List<Found> signals) {
    Optional<Found.Members> popup = signal("popup", signals);
    popup.ifPresent(windows::opened);
    if (gesture instanceof Gesture.Untold
        || gesture instanceof Gesture.Goto
        || gesture instanceof Gesture.Look) {
      return gesture;
    }
    if (popup.isPresent()) {
      return new Gesture.Opening("popup", gesture);
    }
    return signal("download", signals).isPresent()
        ? new Gesture.Opening("download", gesture)
        : gesture;
  }

  private static Optional<Found.Members> signal(String name, List<Found> signals) {
    return signals.stream()
        .map(it -> it.asMembers("signals"))
        .filter(it -> it.text("name").equals(name))
        .findFirst();
  }

  private void add(Found.Members line, Gesture gesture) {
    events.add(new Event(line.place(), gesture));
  }
}
