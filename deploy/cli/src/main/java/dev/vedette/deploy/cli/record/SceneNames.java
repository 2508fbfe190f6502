// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import dev.vedette.deploy.cli.record.gesture.Aim;
import dev.vedette.deploy.cli.record.gesture.Gesture;
import dev.vedette.deploy.cli.record.gesture.PageUrl;
import dev.vedette.deploy.cli.record.gesture.Recording.Event;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Names for steps, from what was opened, clicked or filled in. */
final class SceneNames {
  private static final int LONGEST = 50;

  private final SecretBook secrets;

  SceneNames(SecretBook secrets) {
    this.secrets = secrets;
  }

  String of(List<Event> scene) {
    List<Gesture> gestures = scene.stream().map(Event::gesture).toList();
    return Stream.of(opened(gestures), clicked(gestures), signedIn(gestures), typed(gestures))
        .flatMap(Optional::stream)
        .map(SceneNames::shortened)
        .filter(name -> !name.isEmpty() && !secrets.isIn(name))
        .findFirst()
        .orElse("Go on");
  }

  private static Optional<String> opened(List<Gesture> gestures) {
    return gestures.stream()
        .filter(Gesture.Goto.class::isInstance)
        .map(Gesture.Goto.class::cast)
        .map(it -> "Open " + page(it))
        .findFirst();
  }

  private static String page(Gesture.Goto opened) {
    String title = opened.title().replaceFirst("(?s)(\\s[|–—·:-]\\s|: ).*", "").strip();
    return title.isEmpty() ? PageUrl.shown(opened.url()) : title;
  }

  /** The link that led here, or else the button that sent the form. */
  private static Optional<String> clicked(List<Gesture> gestures) {
    List<String> captions =
        gestures.stream()
            .filter(SceneNames::isClick)
            .map(Gesture::aim)
            .filter(Objects::nonNull)
            .map(aim -> aim.target().caption())
            .toList();
    boolean first = !gestures.isEmpty() && isClick(gestures.getFirst());
    return captions.isEmpty()
        ? Optional.empty()
        : Optional.of(first ? captions.getFirst() : captions.getLast())
            .filter(caption -> !caption.isBlank());
  }

  private static boolean isClick(Gesture gesture) {
    return gesture instanceof Gesture.Click || gesture instanceof Gesture.Opening;
  }

  private static Optional<String> signedIn(List<Gesture> gestures) {
    return gestures.stream()
            .anyMatch(it -> it instanceof Gesture.Fill fill && new Field(fill).isPassword())
        ? Optional.of("Sign in")
        : Optional.empty();
  }

  private static Optional<String> typed(List<Gesture> gestures) {
    return gestures.stream().map(SceneNames::input).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> input(Gesture gesture) {
    return switch (gesture) {
      case Gesture.Fill it -> named("Fill in ", it.aim());
      case Gesture.Select it -> named("Choose ", it.aim());
      case Gesture.Upload it -> named("Upload ", it.aim());
      default -> Optional.empty();
    };
  }

  private static Optional<String> named(String verb, Aim aim) {
    return Optional.of(aim.target().caption())
        .filter(caption -> !caption.isBlank())
        .map(caption -> verb + caption);
  }

  private static String shortened(String name) {
    String flat = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    String cut = flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST - 1).strip() + "…";
    return cut.isEmpty() ? cut : cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
  }
}
