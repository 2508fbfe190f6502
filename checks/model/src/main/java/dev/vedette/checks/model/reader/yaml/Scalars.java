// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.yaml;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problems;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Scalars with their kind, and numbers that are not what they look like. */
final class Scalars {
  private final SourceLines lines;
  private final Problems problems;

  Scalars(SourceLines lines, Problems problems) {
    this.lines = lines;
    this.problems = problems;
  }

  Node.Scalar node(ScalarEvent event, Place place) {
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    Node.Kind kind = plain ? CoreSchema.kindOf(event.getValue()) : Node.Kind.TEXT;
    if (kind == Node.Kind.NUMBER) {
      CoreSchema.mendOfNumber(event.getValue())
          .ifPresent(
              mend ->
                  problems.error(place, "YAML reads " + event.getValue() + " as a number", mend));
    }
    return new Node.Scalar(place, event.getValue(), kind, style(event, plain));
  }

  private Node.Style style(ScalarEvent event, boolean plain) {
    Mark start = event.getStartMark().orElseThrow();
    Mark end = event.getEndMark().orElseThrow();
    boolean oneLine = start.getLine() == end.getLine();
    boolean block = event.isLiteral() || event.isFolded();
    int inset = block || !oneLine ? -1 : plain ? 0 : 1;
    return new Node.Style(inset, plain && lines.commentFollows(end.getLine(), end.getColumn()));
  }
}
