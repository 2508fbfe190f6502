// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.yaml;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes YAML as people do: braces for what fits a line, blocks for the rest. */
public final class YamlWriter {
  private static final int WIDEST = 90;
  private static final int MOST_WORDS = 4;

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  /**
   * A whole file.
   *
   * @param head notes above all else
   */
  public static String write(List<Yaml.Note> head, Yaml.Entries root) {
    YamlWriter writer = new YamlWriter();
    head.forEach(note -> writer.row(note, 0));
    writer.entries(root, 0, 0);
    return writer.out.toString();
  }

  /**
   * Writes entries, a line each.
   *
   * @param first how far the first line is indented yet to be: 0 after a dash
   */
  private void entries(Yaml.Entries entries, int indent, int first) {
    int before = first;
    for (Map.Entry<String, Yaml> entry : entries.entries().entrySet()) {
      out.append(" ".repeat(before)).append(YamlQuotes.key(entry.getKey())).append(':');
      before = indent;
      value(entry.getValue(), indent);
    }
  }

  private void value(Yaml value, int indent) {
    switch (value) {
      case Yaml.Entries entries when !isBrief(entries, indent) -> {
        out.append('\n');
        entries(entries, indent + 2, indent + 2);
      }
      case Yaml.Rows rows -> {
        out.append('\n');
        rows.rows().forEach(row -> row(row, indent + 2));
      }
      default -> out.append(' ').append(inline(value)).append('\n');
    }
  }

  private void row(Yaml row, int indent) {
    out.append(" ".repeat(indent));
    switch (row) {
      case Yaml.Note note -> out.append("# ").append(YamlQuotes.oneLine(note.note())).append('\n');
      case Yaml.Entries entries -> {
        out.append("- ");
        entries(entries, indent + 2, 0);
      }
      default -> out.append("- ").append(inline(row)).append('\n');
    }
  }

  private static boolean isBrief(Yaml.Entries entries, int indent) {
    int words = words(entries);
    return words <= MOST_WORDS && indent + inline(entries).length() <= WIDEST;
  }

  /** How many there are to read; more than any line may hold when there is a list among them. */
  private static int words(Yaml value) {
    return switch (value) {
      case Yaml.Entries entries ->
          entries.entries().values().stream().mapToInt(YamlWriter::words).sum();
      case Yaml.Rows _ -> MOST_WORDS + 1;
      case Yaml.Word _, Yaml.Text _, Yaml.Note _ -> 1;
    };
  }

  private static String inline(Yaml value) {
    return switch (value) {
      case Yaml.Word word -> word.word();
      case Yaml.Text text -> YamlQuotes.plainOrQuoted(text.text());
      case Yaml.Entries entries ->
          entries.entries().entrySet().stream()
              .map(it -> YamlQuotes.key(it.getKey()) + ": " + inline(it.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Yaml.Rows _, Yaml.Note _ -> throw new IllegalStateException("not within a line");
    };
  }
}
