// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import dev.vedette.deploy.cli.record.gesture.Aim;
import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.Recording.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Leaves out what a recorder writes down beside what was meant. */
final class Tidy {
  private Tidy() {}

  /** The same without clicks into fields that are then filled, and the like. */
  static List<Event> of(List<Event> events) {
    List<Event> kept = new ArrayList<>();
    for (Event event : events) {
      while (!kept.isEmpty() && isMooted(kept.getLast().gesture(), event.gesture())) {
        kept.removeLast();
      }
      if (kept.isEmpty() || !repeats(event.gesture(), kept.getLast().gesture())) {
        kept.add(event);
      }
    }
    return List.copyOf(kept);
  }

  /** Whether {@code next} does all that {@code one} did. */
  private static boolean isMooted(Gesture one, Gesture next) {
    return switch (one) {
      case Gesture.Click click when click.times() == 1 ->
          same(one, next)
              && !(next instanceof Gesture.Click again && again.times() == 1)
              && isDeed(next);
      case Gesture.Fill _ -> next instanceof Gesture.Fill && same(one, next);
      case Gesture.Press press -> press.key().equals("Tab") && isInput(next);
      case Gesture.Arrived _ -> next instanceof Gesture.Arrived;
      default -> false;
    };
  }

  private static boolean isDeed(Gesture next) {
    return isInput(next) || next instanceof Gesture.Click;
  }

  private static boolean isInput(Gesture next) {
    return next instanceof Gesture.Fill
        || next instanceof Gesture.Select
        || next instanceof Gesture.Tick;
  }

  private static boolean repeats(Gesture one, Gesture before) {
    return one instanceof Gesture.Arrived arrived
        && before instanceof Gesture.Goto opened
        && opened.url().equals(arrived.url());
  }

  /** The same element, though a field is better known by what is typed into it. */
  private static boolean same(Gesture one, Gesture next) {
    Aim first = one.aim();
    Aim second = next.aim();
    return first != null
        && second != null
        && (first.target().equals(second.target())
            || (first.hints().equals(second.hints())
                && Objects.equals(first.target().within(), second.target().within())));
  }
}
