// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.secret;

/**
 * A text to be taken out of others, in whatever escapes they hold it: those of URLs, JSON and HTML,
 * also mixed and each at any of its characters.
 *
 * @param anyCase whether capitals do not matter: hosts are written in small letters
 */
record SecretForm(String text, boolean anyCase) implements Comparable<SecretForm> {

  /** Longest first, so that a secret within a longer one does not leave the rest of it standing. */
  @Override
  public int compareTo(SecretForm other) {
    int longer = Integer.compare(other.text.length(), text.length());
    int words = longer == 0 ? text.compareTo(other.text) : longer;
    return words == 0 ? Boolean.compare(anyCase, other.anyCase) : words;
  }

  /** Whether {@code where} holds it. */
  boolean isIn(String where) {
    return next(where, 0) >= 0;
  }

  /** {@code where} with {@code mask} in its place. */
  String replaced(String where, String mask) {
    int found = next(where, 0);
    if (found < 0) {
      return where;
    }
    StringBuilder clean = new StringBuilder(where.length());
    int done = 0;
    while (found >= 0) {
      clean.append(where, done, found).append(mask);
      done = end(where, found);
      found = next(where, done);
    }
    return clean.append(where, done, where.length()).toString();
  }

  private int next(String where, int from) {
    char small = Character.toLowerCase(text.charAt(0));
    char capital = Character.toUpperCase(text.charAt(0));
    for (int i = from; i < where.length(); i++) {
      char c = where.charAt(i);
      boolean begins = c == small || c == capital || Escapes.isBegin(c);
      if (begins && end(where, i) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Where it ends when it begins at {@code from}; −1 when it does not. A percent sign in the text
   * may be one of the secret or begin an escape: read as the one throughout, or as the other.
   */
  private int end(String where, int from) {
    int escaped = end(where, from, true);
    return escaped < 0 ? end(where, from, false) : escaped;
  }

  private int end(String where, int from, boolean escapesFirst) {
    int at = from;
    for (int i = 0; i < text.length(); ) {
      int wanted = text.codePointAt(i);
      at = after(where, at, wanted, escapesFirst);
      if (at < 0) {
        return -1;
      }
      i += Character.charCount(wanted);
    }
    return at;
  }

  private int after(String where, int at, int wanted, boolean escapesFirst) {
    if (at >= where.length()) {
      return -1;
    }
    int escape = escapesFirst ? Escapes.after(where, at, wanted) : -1;
    return escape >= 0 ? escape : plainAfter(where, at, wanted);
  }

  private int plainAfter(String where, int at, int wanted) {
    int there = where.codePointAt(at);
    boolean same = there == wanted || (anyCase && lower(there) == lower(wanted));
    return same ? at + Character.charCount(there) : Escapes.after(where, at, wanted);
  }

  private static int lower(int codePoint) {
    return Character.toLowerCase(codePoint);
  }

  /** Says nothing of it. */
  @Override
  public String toString() {
    return "•••";
  }
}
