// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.shape;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The word that was probably meant. */
public final class Suggestion {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 100;

  private static final Set<String> NEGATIONS = Set.of("un", "in", "non", "not", "not_", "non_");

  private Suggestion() {}

  /** The nearest of the words, if it is near enough to be a slip. */
  public static Optional<String> of(String word, Collection<String> words) {
    String slip = plain(word);
    int farthest = Math.max(1, slip.length() / 3);
    return slip.length() < SHORTEST || slip.length() > LONGEST
        ? Optional.empty()
        : words.stream()
            .filter(known -> distance(slip, plain(known)) <= farthest)
            .filter(known -> !isOpposite(slip, plain(known)))
            .min(Comparator.comparingInt(known -> distance(slip, plain(known))));
  }

  /** A word such as {@code invisible} means anything but {@code visible}. */
  private static boolean isOpposite(String slip, String known) {
    return slip.endsWith(known)
        && NEGATIONS.contains(slip.substring(0, slip.length() - known.length()));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  /** Insertions, deletions, replacements and swaps of neighbours between the two. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
