// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.gesture;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells what was made by chance from what a person has named. */
public final class Chance {
  private static final int SHORTEST_MIXED = 10;
  private static final int SHORTEST_ONE_CASE = 12;
  private static final int SHORTEST_LETTERS = 16;
  private static final int SHORTEST_JOINED = 16;
  private static final int SHORTEST_WORD = 3;
  private static final int MOST_PER_VOWEL = 6;

  private static final Pattern SURE = Pattern.compile("eyJ[A-Za-z0-9_-]{10,}.*|[0-9a-f]{32,}");

  /** UUIDs, and the 24 hexadecimal digits by which some databases name what they hold. */
  private static final Pattern RESOURCE =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24}");

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_.~+=-]+");
  private static final Pattern JOINT = Pattern.compile("[_.~+=-]+");
  private static final Pattern RUN = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+");
  private static final Pattern NOT_VOWEL = Pattern.compile("(?i)[^aeiouy]");
  private static final Pattern UNSPEAKABLE = Pattern.compile("(?i)[^aeiouy]{4}");

  private Chance() {}

  /**
   * Whether a part of a URL was made by chance, as tokens are. Slugs, numbers, dates and UUIDs were
   * not.
   *
   * @param part with its percent signs decoded
   */
  public static boolean made(String part) {
    if (SURE.matcher(part).matches()) {
      return true;
    }
    if (RESOURCE.matcher(part).matches() || !ALLOWED.matcher(part).matches()) {
      return false;
    }
    String[] pieces = JOINT.split(part.replaceFirst("^[_.~+=-]+", ""));
    return pieces.length < 2
        ? isToken(part)
        : Arrays.stream(pieces).anyMatch(it -> isMixed(it) && isToken(it)) || isJoined(part);
  }

  /** A token with signs in it, such as one in Base64. */
  private static boolean isJoined(String part) {
    String bare = JOINT.matcher(part).replaceAll("");
    return bare.length() >= SHORTEST_JOINED && isMixed(bare) && isUnworded(part, bare.length());
  }

  private static boolean isToken(String piece) {
    int shortest =
        isMixed(piece) ? SHORTEST_MIXED : hasDigit(piece) ? SHORTEST_ONE_CASE : SHORTEST_LETTERS;
    boolean kinds = isMixed(piece) || (hasDigit(piece) ? isLettered(piece) : hasBothCases(piece));
    return kinds && piece.length() >= shortest && isUnworded(piece, piece.length());
  }

  private static boolean isMixed(String piece) {
    return hasDigit(piece) && hasBothCases(piece);
  }

  private static boolean hasDigit(String piece) {
    return piece.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean hasBothCases(String piece) {
    return piece.chars().anyMatch(Character::isLowerCase)
        && piece.chars().anyMatch(Character::isUpperCase);
  }

  /** Times and numbers of orders have few letters. */
  private static boolean isLettered(String piece) {
    return piece.chars().filter(Character::isLetter).count() * 4 >= piece.length();
  }

  /** Whether words make up less than half of it. */
  private static boolean isUnworded(String piece, int length) {
    int words =
        RUN.matcher(piece)
            .results()
            .map(MatchResult::group)
            .filter(Chance::isWord)
            .mapToInt(String::length)
            .sum();
    return words * 2 < length;
  }

  private static boolean isWord(String run) {
    int vowels = NOT_VOWEL.matcher(run).replaceAll("").length();
    return run.length() >= SHORTEST_WORD
        && vowels * MOST_PER_VOWEL >= run.length()
        && !UNSPEAKABLE.matcher(run).find();
  }
}
