// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model;

import java.util.Locale;
import java.util.Optional;

/**
 * How an enum's constants are written in YAML, JSON and labels: {@code THIRD_PARTY} is {@code
 * third-party}.
 */
public final class Words {
  private Words() {}

  /** The written form: lower case, hyphens. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that is written so, or empty. Underscores are taken for hyphens. */
  public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(word.replace('_', '-'))) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
