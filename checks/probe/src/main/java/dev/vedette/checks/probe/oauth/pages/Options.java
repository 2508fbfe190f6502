// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The options of a select: HTML Living Standard, "The select element" and "The option element". */
record Options(Element select) {

  /** The values of those that are sent. */
  List<String> chosen() {
    return selected().stream().filter(option -> !isDisabled(option)).map(Options::value).toList();
  }

  private List<Element> selected() {
    List<Element> marked = select.select("option[selected]");
    if (select.hasAttr("multiple")) {
      return marked;
    }
    return marked.isEmpty() ? usual().stream().toList() : List.of(marked.getLast());
  }

  /** A menu shows its first that can be chosen; a list of several rows none. */
  private Optional<Element> usual() {
    boolean menu = !select.hasAttr("size") || select.attr("size").strip().equals("1");
    return select.select("option").stream()
        .filter(option -> menu && !isDisabled(option))
        .findFirst();
  }

  private static boolean isDisabled(Element option) {
    Element parent = option.parent();
    return option.hasAttr("disabled")
        || (parent != null && parent.nameIs("optgroup") && parent.hasAttr("disabled"));
  }

  private static String value(Element option) {
    return option.hasAttr("value") ? option.attr("value") : option.text();
  }
}
