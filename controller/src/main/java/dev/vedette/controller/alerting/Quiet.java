// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import dev.vedette.checks.model.LocationId;
import dev.vedette.checks.model.Severity;
import dev.vedette.checks.model.check.Alerting;
import dev.vedette.checks.model.check.Rule;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a check judges without paging: muted, on trial, or hushed. */
public final class Quiet {
  private Quiet() {}

  /** Whether a certificate that the check sees pages nobody for its sake at {@code now}. */
  public static boolean isQuiet(RuleContext context, CheckState state, Instant now) {
    Scene scene = new Scene(context, state, now);
    return scene.rules().stream()
            .filter(rule -> rule.when() instanceof Rule.When.Expiring)
            .anyMatch(rule -> until(scene, rule, rule.severity(), scene.locations()) != null)
        || latest(scene, Stream.of(muted(scene), trial(scene))) != null;
  }

  /** Until when an incident of {@code rule} pages nobody; null when it does. */
  static @Nullable Instant until(
      Scene scene, Rule rule, Severity severity, Collection<LocationId> locations) {
    Stream<Instant> hushes =
        scene.state().notes().hushes().stream()
            .filter(hush -> hush.mode() == Hush.Mode.MUTE)
            .filter(hush -> hush.covers(rule.id(), severity, locations))
            .map(Hush::until);
    return latest(scene, Stream.concat(Stream.of(muted(scene), trial(scene)), hushes));
  }

  /** When the next thing that keeps the check quiet ends; null when nothing does. */
  static @Nullable Instant nextEnd(Scene scene) {
    Stream<Instant> hushes = scene.state().notes().hushes().stream().map(Hush::until);
    return Stream.concat(Stream.of(muted(scene), trial(scene)), hushes)
        .filter(until -> until.isAfter(scene.now()))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static @Nullable Instant latest(Scene scene, Stream<Instant> untils) {
    return untils.filter(until -> until.isAfter(scene.now())).max(Instant::compareTo).orElse(null);
  }

  /** Until when its definition mutes it; the epoch when it does not. */
  static Instant muted(Scene scene) {
    Alerting.Mute mute = scene.context().definition().alerting().mute();
    return mute == null ? Instant.EPOCH : mute.until();
  }

  /** Until when it is on trial; the epoch when it never was. */
  static Instant trial(Scene scene) {
    Alerting alerting = scene.context().definition().alerting();
    return alerting.trial() == null
        ? Instant.EPOCH
        : scene.state().born().plus(Objects.requireNonNull(alerting.trial()));
  }
}
