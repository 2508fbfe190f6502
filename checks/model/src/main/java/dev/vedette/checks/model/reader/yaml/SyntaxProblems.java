// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.yaml;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problem;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words what the YAML library found. */
final class SyntaxProblems {
  private final String path;
  private final SourceLines lines;

  SyntaxProblems(String path, SourceLines lines) {
    this.path = path;
    this.lines = lines;
  }

  Problem of(YamlEngineException syntax) {
    return syntax instanceof MarkedYamlEngineException marked
        ? of(marked)
        : Problem.error(Place.startOf(path), "this is not YAML", "write it anew, a part at a time");
  }

  private Problem of(MarkedYamlEngineException marked) {
    String said = marked.getProblem() == null ? "" : marked.getProblem();
    Optional<Mark> context = marked.getContextMark();
    Place place =
        marked.getProblemMark().or(() -> context).map(this::place).orElse(Place.startOf(path));
    if (lines.isIndentedByTab(place.line() - 1) || said.contains("TAB")) {
      return Problem.error(place, "a tab stands where YAML wants blanks", "indent with blanks");
    }
    if (said.contains("end of stream") && context.isPresent() && isInQuote(marked)) {
      return Problem.error(
          place(context.get()), "the quote opened here is never closed", "close it");
    }
    if (isInFlow(marked)) {
      return inFlow(place, context);
    }
    return Problem.error(place, what(said), mend(said));
  }

  private Problem inFlow(Place place, Optional<Mark> context) {
    Place opening = context.map(this::place).orElse(place);
    boolean cut = lines.hasComment(opening.line() - 1) && place.line() > opening.line();
    return cut
        ? Problem.error(
            opening,
            "the brackets opened here are not closed: a # after a blank begins a comment",
            "quote the value that holds the #")
        : Problem.error(
            place,
            "the brackets opened at " + opening.line() + ":" + opening.column() + " break off here",
            "close them, or quote a value that holds any of , : # [ ] { }");
  }

  private static boolean isInQuote(MarkedYamlEngineException marked) {
    return marked.getContext() != null && marked.getContext().contains("quoted scalar");
  }

  private static boolean isInFlow(MarkedYamlEngineException marked) {
    return marked.getContext() != null && marked.getContext().contains("flow");
  }

  private static String what(String said) {
    if (said.contains("mapping values are not allowed")) {
      return "a second ': ' on one line";
    }
    if (said.contains("expected <block end>")) {
      return "this does not line up with what stands above";
    }
    if (said.contains("could not find expected ':'")) {
      return "a key without ':'";
    }
    if (said.contains("cannot start any token")) {
      return "a plain value cannot begin with this character";
    }
    return said.isEmpty() ? "this is not YAML" : said.replace('\n', ' ');
  }

  private static String mend(String said) {
    if (said.contains("cannot start any token")) {
      return "quote the value";
    }
    if (said.contains("<block end>")) {
      return "give the keys of one map the same indentation, and the items of one list too";
    }
    return "quote the value if it holds ': ', or indent the line like the one above";
  }

  private Place place(Mark mark) {
    return new Place(path, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
