// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a form sends: HTML Living Standard, "Constructing the entry list". No files.
 *
 * @param controls those that are enabled, in the order of the page
 * @param pressed the button that it is sent with; null for none
 * @param typed what was typed, by field
 * @param tickAll whether every box is ticked
 */
record EntryList(
    List<Control> controls,
    @Nullable Element pressed,
    Map<Element, String> typed,
    boolean tickAll) {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** A name and a value. */
  record Pair(String name, String value) {
    Pair {
      name = withLineEnds(name);
      value = withLineEnds(value);
    }

    private static String withLineEnds(String text) {
      return LINE_END.matcher(text).replaceAll("\r\n");
    }
  }

  List<Pair> pairs() {
    return controls.stream().flatMap(this::pairs).toList();
  }

  private Stream<Pair> pairs(Control control) {
    Element element = control.element();
    if (control.isInput("image")) {
      return element.equals(pressed) ? coordinates(control.name()) : Stream.empty();
    }
    if (control.name().isEmpty() || isLeftOut(control)) {
      return Stream.empty();
    }
    Stream<String> values =
        element.nameIs("select")
            ? new Options(element).chosen().stream()
            : Stream.of(value(control));
    return values.map(value -> new Pair(control.name(), value));
  }

  /** A picture says where it was pressed. */
  private static Stream<Pair> coordinates(String name) {
    String prefix = name.isEmpty() ? "" : name + ".";
    return Stream.of(new Pair(prefix + "x", "0"), new Pair(prefix + "y", "0"));
  }

  private boolean isLeftOut(Control control) {
    if (control.isButton()) {
      return !control.element().equals(pressed);
    }
    boolean ticked =
        control.element().hasAttr("checked") || (tickAll && control.isInput("checkbox"));
    return control.isInput("file") || (control.isTicked() && !ticked);
  }

  private String value(Control control) {
    Element element = control.element();
    String text = typed.get(element);
    if (text != null) {
      return text;
    }
    if (element.nameIs("textarea")) {
      return element.wholeText();
    }
    return control.isTicked() && !element.hasAttr("value") ? "on" : element.attr("value");
  }
}
