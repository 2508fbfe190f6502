// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.RuleId;
import dev.vedette.checks.model.Words;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.repository.Match;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what keeps a check from paging, and until when. */
final class QuietWords {
  private QuietWords() {}

  /** All that does at the moment, in a line; empty when nothing does. */
  static String of(Scene scene) {
    List<String> all = new ArrayList<>();
    Alerting.Mute mute = scene.context().definition().alerting().mute();
    if (mute != null && mute.until().isAfter(scene.now())) {
      all.add("muted until " + mute.until() + ": " + mute.because());
    }
    Instant trial = Quiet.trial(scene);
    if (trial.isAfter(scene.now())) {
      all.add("on trial until " + trial);
    }
    scene.state().notes().hushes().stream()
        .filter(hush -> hush.isInForce(scene.now()))
        .forEach(hush -> all.add(words(hush)));
    return String.join("; ", all);
  }

  private static String words(Hush hush) {
    return "%s until %s, %s%s: %s"
        .formatted(Words.of(hush.origin()), hush.until(), how(hush), only(hush.only()), hush.why());
  }

  private static String how(Hush hush) {
    return switch (hush.mode()) {
      case MUTE -> "pages nobody";
      case LENIENT -> "confirms twice over";
    };
  }

  private static String only(Match.Facets facets) {
    return part(" of rule ", facets.rules(), RuleId::value)
        + part(" of severity ", facets.severities(), Words::of)
        + part(" only in ", facets.locations(), Object::toString)
        + part(" of source ", facets.sources(), source -> source);
  }

  private static <T> String part(String lead, List<T> all, Function<T, String> name) {
    return all.isEmpty() ? "" : lead + all.stream().map(name).collect(Collectors.joining(" or "));
  }
}
