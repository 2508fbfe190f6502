// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.checks.model.reader.problem.Problems;
import dev.vedette.checks.model.reader.yaml.Node;
import dev.vedette.checks.model.reader.yaml.YamlText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "~",
        "null",
        "True",
        "no",
        "Off",
        "y",
        "12",
        "1.5",
        "0x1F",
        ".5",
        "1e3",
        "2026-01-01",
        "-",
        "- a",
        "? a",
        ": a",
        "a:",
        "a: b",
        "a :b",
        "a #b",
        "a# b",
        "#a",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a`",
        "|",
        ">",
        "'a'",
        "\"a\"",
        "a\"b",
        "a, b",
        "[a]",
        "{a}",
        "a]",
        "a}",
        "a\\b",
        "a\nb",
        "a\tb",
        "a\rb",
        " a",
        "a ",
        "a  b",
        "https://a.example/b?c=d#e",
        "$(secret.A)",
        "$(f(a, b))",
        "**/account",
        "ä ö",
        "日本語",
        "😀",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "\u0000",
        "\u0007",
        "\u200B",
        "---",
        "...",
        "<<",
        "=",
        "key: {a: b}",
        "a:b:",
        "::"
      })
  void isReadBackAsItWas(String text) {
    assertThat(inBlock(text)).isEqualTo(text);
    assertThat(inBraces(text)).isEqualTo(text);
    assertThat(asKey(text)).isEqualTo(text);
  }

  @Test
  void anyTextIsReadBackAsItWas() {
    Random random = new Random(4);
    String signs = " :#,[]{}&*!|>'\"%@`-?\\/$()=~ab19\n\t.é";
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(8); n >= 0; n--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(inBlock(text.toString())).isEqualTo(text.toString());
      assertThat(inBraces(text.toString())).isEqualTo(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sign in", "$(secret.A)", "https://a.example/", ".line", "Log in / out", "Größe"})
  void leavesPlainWordsPlain(String text) {
    assertThat(YamlQuotes.plainOrQuoted(text)).isEqualTo(text);
  }

  @Test
  void keepsANoteOnOneLine() {
    Yaml.Entries root =
        Yaml.entries()
            .with("do", Yaml.rows(List.of(new Yaml.Note("a\nb: c"), Yaml.text("d"))))
            .build();
    assertThat(YamlWriter.write(List.of(), root)).isEqualTo("do:\n  # a b: c\n  - d\n");
  }

  private static String inBlock(String text) {
    String yaml = YamlWriter.write(List.of(), Yaml.entries().with("a", Yaml.text(text)).build());
    return text(only(read(yaml)).value());
  }

  private static String inBraces(String text) {
    Yaml.Entries inner =
        Yaml.entries().with("a", Yaml.text(text)).with("b", Yaml.text(text)).build();
    Node.Mapping read = read(YamlWriter.write(List.of(), Yaml.entries().with("m", inner).build()));
    Node.Mapping braces = (Node.Mapping) only(read).value();
    assertThat(braces.entries()).hasSize(2);
    return text(braces.entries().getFirst().value());
  }

  private static String asKey(String text) {
    return only(read(
            YamlWriter.write(List.of(), Yaml.entries().with(text, Yaml.word("1")).build())))
        .name();
  }

  private static String text(Node value) {
    assertThat(((Node.Scalar) value).kind()).isEqualTo(Node.Kind.TEXT);
    return ((Node.Scalar) value).text();
  }

  private static Node.Entry only(Node.Mapping mapping) {
    return mapping.entries().getFirst();
  }

  private static Node.Mapping read(String yaml) {
    Problems problems = new Problems();
    Node read = new YamlText("x.yaml", problems).readOwn(yaml).orElseThrow();
    assertThat(problems.sorted()).isEmpty();
    return (Node.Mapping) read;
  }
}
