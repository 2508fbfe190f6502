// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.blame;

import dev.vedette.checks.probe.browser.blame.Cause.Loading;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a page was painted when it was painted. */
final class Paints {
  /**
   * When text is shown in another font, though its own has not come, in microseconds. CSS Fonts 4,
   * block period: three seconds after it was asked for. Chromium for {@code font-display: auto}:
   * two seconds after the navigation, for the sake of the largest paint.
   */
  private static final long AFTER_ASKING = 3_000_000;

  private static final long AFTER_NAVIGATION = 2_000_000;
  private static final long EARLY = 50_000;
  private static final long LATE = 300_000;

  private final Page page;
  private final Suspects suspects;

  Paints(Page page, Suspects suspects) {
    this.page = page;
    this.suspects = suspects;
  }

  /** What had to end before; empty when nothing is known of it. */
  Optional<Cause> before(Target target) {
    long at = target.at();
    Optional<Cause> own = Suspects.latest(own(target), at);
    if (suspects.explains(own, at)) {
      return own;
    }
    Optional<Cause> sure = Suspects.latest(Stream.concat(own.stream(), sure(target)), at);
    Optional<Cause> chosen = suspects.choose(at, sure, suspects.code(Frame.MAIN));
    return suspects.explains(chosen, at) ? chosen : streaming(at).or(() -> chosen);
  }

  /** What was painted: an image, or text in a font that had to come. */
  private Stream<Loading> own(Target target) {
    long at = target.at();
    return target.resource() == null
        ? page.loads().flatMap(loading -> font(loading, at))
        : page.at(target.resource(), at).map(loading -> loading.until(at)).stream();
  }

  private Stream<Loading> font(Loading loading, long at) {
    if (!loading.load().type().equals("font") || loading.load().inner()) {
      return Stream.of();
    }
    boolean givenUp =
        Suspects.outstanding(loading, at)
            && (isAbout(at - loading.begin(), AFTER_ASKING)
                || isAbout(at - page.visit().begin(), AFTER_NAVIGATION));
    return Stream.of(givenUp ? loading.until(at) : loading);
  }

  private static boolean isAbout(long waited, long limit) {
    return waited >= limit - EARLY && waited <= limit + LATE;
  }

  /** Nothing is painted before these; while nothing is painted, they are not over. */
  private Stream<Loading> sure(Target target) {
    Stream<Loading> all = Stream.concat(page.document().stream(), suspects.blocking(Frame.MAIN));
    return target.painted() ? all : all.map(loading -> loading.until(target.at()));
  }

  private Optional<Cause> streaming(long at) {
    return page.document()
        .filter(document -> Suspects.outstanding(document, at))
        .map(document -> document.until(at));
  }
}
