// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.yaml;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a file, for looking at what stands around a token. Columns count characters, from 0.
 */
final class SourceLines {
  private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");
  private static final Pattern COMMENT = Pattern.compile("[ \t]+#.*");
  private static final Pattern TAB = Pattern.compile(" *\t");

  private final List<String> lines;

  SourceLines(String text) {
    this.lines = List.of(BREAK.split(text, -1));
  }

  int count() {
    return lines.size();
  }

  int lengthOfLast() {
    String last = lines.getLast();
    return last.codePointCount(0, last.length());
  }

  /** What stands on a line from a column on; nothing when there is no such place. */
  String after(int line, int column) {
    if (line >= lines.size()) {
      return "";
    }
    String text = lines.get(line);
    return column > text.codePointCount(0, text.length())
        ? ""
        : text.substring(text.offsetByCodePoints(0, column));
  }

  boolean commentFollows(int line, int column) {
    return COMMENT.matcher(after(line, column)).matches();
  }

  boolean hasComment(int line) {
    return after(line, 0).contains(" #");
  }

  boolean isIndentedByTab(int line) {
    return TAB.matcher(after(line, 0)).lookingAt();
  }
}
