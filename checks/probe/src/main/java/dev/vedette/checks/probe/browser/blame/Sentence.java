// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.model.report.Blame;
import dev.vedette.checks.model.report.Durations;
import dev.vedette.checks.probe.http.WebHost;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom a path waited for most, in words. */
final class Sentence {
  private static final int MICROS = 1_000;

  private Sentence() {}

  /** {@code 2.9 s waiting for cdn.widgets.example (script, blocking)}; empty for no path. */
  static Optional<String> of(List<Segment> path) {
    return blame(path).map(Blame::why);
  }

  /** The same, with the host of a third party that has half of the path's time at least. */
  static Optional<Blame> blame(List<Segment> path) {
    return most(path, segment -> segment.party().owner())
        .flatMap(owner -> most(owner, Sentence::host))
        .map(pieces -> new Blame(say(pieces), third(pieces, path)));
  }

  private static @Nullable String third(List<Segment> pieces, List<Segment> path) {
    long all = path.getLast().to() - path.getFirst().from();
    boolean mostly = 2 * length(pieces) >= all;
    return mostly && !pieces.getFirst().party().first() ? host(pieces.getFirst()) : null;
  }

  private static Optional<List<Segment>> most(List<Segment> path, Function<Segment, String> whose) {
    return path.stream().collect(Collectors.groupingBy(whose)).values().stream()
        .max(Comparator.comparingLong(Sentence::length));
  }

  private static String say(List<Segment> pieces) {
    Segment longest = pieces.stream().max(Comparator.comparingLong(Segment::length)).orElseThrow();
    String doing = longest.task() ? " running scripts of " : " waiting for ";
    return Durations.of(length(pieces) / MICROS)
        + doing
        + host(longest)
        + " ("
        + longest.why()
        + (pieces.size() > 1 ? " and " + (pieces.size() - 1) + " more)" : ")");
  }

  private static long length(List<Segment> pieces) {
    return pieces.stream().mapToLong(Segment::length).sum();
  }

  /** That was waited for longest. */
  static String host(List<Segment> path) {
    return most(path, Sentence::host).map(pieces -> host(pieces.getFirst())).orElse("");
  }

  private static String host(Segment segment) {
    return WebHost.of(segment.url()).map(WebHost::shown).orElse(segment.party().owner());
  }
}
