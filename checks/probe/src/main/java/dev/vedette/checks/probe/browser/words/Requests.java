// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.words;

import dev.vedette.checks.probe.http.Urls;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requests that a page should have made.
 *
 * @param status {@code 200}, {@code 2xx}; null for any
 */
public record Requests(Glob glob, @Nullable String status) {

  /** Whether one is in {@code lines}, each a status, a blank and a URL. */
  public boolean areIn(@Nullable String lines) {
    return fitting(lines).stream().anyMatch(line -> fits(line.substring(0, line.indexOf(' '))));
  }

  /** For a person. */
  public String seen(@Nullable String lines) {
    List<String> fitting = fitting(lines);
    if (fitting.isEmpty()) {
      return "none among " + (lines == null ? 0 : lines.lines().count());
    }
    String last = fitting.getLast();
    String got = last.substring(0, last.indexOf(' '));
    return got.equals("0") ? "one without an answer" : "status " + got;
  }

  /** The status that {@code url} was answered with last; empty when it was not asked for. */
  public static Optional<String> status(@Nullable String lines, String url) {
    return lines == null
        ? Optional.empty()
        : lines
            .lines()
            .filter(line -> Urls.areSame(line.substring(line.indexOf(' ') + 1), url))
            .reduce((_, last) -> last)
            .map(line -> line.substring(0, line.indexOf(' ')));
  }

  private List<String> fitting(@Nullable String lines) {
    return lines == null
        ? List.of()
        : lines
            .lines()
            .filter(line -> line.indexOf(' ') > 0)
            .filter(line -> glob.matches(line.substring(line.indexOf(' ') + 1)))
            .toList();
  }

  private boolean fits(String got) {
    return status == null
        || status.equals(got)
        || (status.endsWith("xx") && got.length() == 3 && got.charAt(0) == status.charAt(0));
  }
}
