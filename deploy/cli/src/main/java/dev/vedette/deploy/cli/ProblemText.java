// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli;

import dev.vedette.checks.model.reader.problem.Problem;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Problems for people: one a line, and a line that counts them. */
final class ProblemText {
  private final PrintWriter out;
  private final Ansi ansi;

  ProblemText(PrintWriter out, Ansi ansi) {
    this.out = out;
    this.ansi = ansi;
  }

  void print(Validation found, boolean strict) {
    found.problems().forEach(problem -> out.println(line(found.prefix(), problem, strict)));
    if (!found.note().isEmpty()) {
      out.println("Note: " + found.note() + ".");
    }
    out.println(count(found));
  }

  private String line(String prefix, Problem problem, boolean strict) {
    String place = painted(Ansi.Style.bold, prefix + problem.place());
    String weight =
        problem.isError() || strict ? "" : painted(Ansi.Style.fg_yellow, "warning") + ": ";
    return place
        + ": "
        + weight
        + problem.what()
        + "; "
        + painted(Ansi.Style.faint, problem.mend());
  }

  /** Colours only where a terminal shows them; the text itself is never taken for markup. */
  private String painted(Ansi.IStyle style, String text) {
    return ansi.enabled() ? style.on() + text + style.off() : text;
  }

  private static String count(Validation found) {
    String files = number(found.files(), "file");
    return found.problems().isEmpty()
        ? files + ": no errors, no warnings."
        : files
            + ": "
            + number(found.errors(), "error")
            + ", "
            + number(found.warnings(), "warning")
            + ".";
  }

  private static String number(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
