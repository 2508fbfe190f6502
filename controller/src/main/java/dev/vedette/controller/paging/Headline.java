// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.paging;

import java.util.List;

/**
 * A page's first line, which stands alone on a phone's lock screen: what is broken, for whom and
 * since when, in at most 100 characters.
 *
 * @param lead severity and name
 * @param whats what is wrong, the most telling first; shorter ones serve where that does not fit
 * @param tail for whom and since when; never cut
 */
record Headline(String lead, List<String> whats, String tail) {
  static final int LONGEST = 100;

  private static final String AFTER_LEAD = ": ";
  private static final String BEFORE_TAIL = ". ";

  Headline {
    whats = List.copyOf(whats);
  }

  String fitted() {
    for (String what : whats) {
      String line = line(lead, what);
      if (length(line) <= LONGEST) {
        return line;
      }
    }
    return shortened(whats.getLast());
  }

  private String shortened(String what) {
    int room = LONGEST - length(line("", ""));
    String shortWhat = cut(what, Math.max(room - length(lead), room / 3));
    return line(cut(lead, room - length(shortWhat)), shortWhat);
  }

  private String line(String someLead, String what) {
    return someLead + AFTER_LEAD + what + BEFORE_TAIL + tail;
  }

  /** At most so many characters, the last an ellipsis where something was cut. */
  static String cut(String text, int most) {
    return length(text) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, Math.max(most - 1, 0))) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
