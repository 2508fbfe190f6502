// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.yaml;

import dev.vedette.checks.model.reader.problem.Place;
import dev.vedette.checks.model.reader.problem.Problem;
import dev.vedette.checks.model.reader.problem.Problems;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one file into a tree, or says what is wrong with it. */
public final class YamlText {
  private final String path;
  private final Problems problems;

  public YamlText(String path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /** The tree; empty when the file cannot be read as YAML at all. */
  public Optional<Node> read(byte[] bytes) {
    try {
      return Optional.of(parse(new Decoder(path).decode(bytes)));
    } catch (UnreadableException unreadable) {
      problems.add(unreadable.problem());
      return Optional.empty();
    }
  }

  /** The same of a text that Vedette wrote itself: no limit of size. */
  public Optional<Node> readOwn(String text) {
    try {
      return Optional.of(parse(text));
    } catch (UnreadableException unreadable) {
      problems.add(unreadable.problem());
      return Optional.empty();
    }
  }

  private Node parse(String text) {
    SourceLines lines = new SourceLines(text);
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      return new TreeBuilder(path, lines, problems)
          .build(new Parse(settings).parseString(text).iterator());
    } catch (YamlEngineException syntax) {
      throw new UnreadableException(new SyntaxProblems(path, lines).of(syntax));
    } catch (RuntimeException bug) {
      if (bug instanceof UnreadableException unreadable) {
        throw unreadable;
      }
      throw new UnreadableException(
          Problem.error(
              Place.startOf(path), "this is not YAML", "write it anew, a part at a time"));
    }
  }
}
