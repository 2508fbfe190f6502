// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record;

import dev.vedette.checks.model.CheckId;
import dev.vedette.deploy.cli.record.gesture.Recording;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a check is called. Given null for {@code id} or {@code name}, one is made from the
 * recording.
 */
public record Labels(@Nullable String id, @Nullable String name, @Nullable String owner) {
  private static final int LONGEST = 60;

  /** The same with an id and a name. */
  Complete completed(Recording recording, String host, boolean signsIn) {
    String made = name == null ? made(recording.title(), host, signsIn) : name;
    return new Complete(id == null ? slug(made) : id, made, owner);
  }

  /** All that must be there. */
  record Complete(String id, String name, @Nullable String owner) {}

  private static String made(String title, String host, boolean signsIn) {
    String flat = title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    boolean chosen = !flat.isEmpty() && !flat.matches("(?i)(new )?recording\\b.*");
    String place = host.isEmpty() ? "a site" : host;
    return chosen ? flat : signsIn ? "Sign in at " + place : "Visit " + place;
  }

  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String slug =
        plain.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String cut = slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-+$", "");
    return CheckId.isValid(cut) ? cut : "recorded-check";
  }
}
