// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.reader.language;

import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.model.reader.shape.Parsed;
import dev.vedette.checks.model.reader.shape.Schema;
import dev.vedette.checks.model.reader.shape.Shape;
import dev.vedette.checks.model.reader.shape.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The roles of WAI-ARIA 1.2, section 5.4, and {@code meter}, as Playwright knows them. */
final class Roles {
  private static final List<String> ALL =
      List.of(
          ("alert alertdialog application article banner blockquote button caption cell checkbox"
                  + " code columnheader combobox complementary contentinfo definition deletion"
                  + " dialog directory document emphasis feed figure form generic grid gridcell"
                  + " group heading img insertion link list listbox listitem log main marquee math"
                  + " menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none"
                  + " note option paragraph presentation progressbar radio radiogroup region row"
                  + " rowgroup rowheader scrollbar search searchbox separator slider spinbutton"
                  + " status strong subscript superscript switch tab table tablist tabpanel term"
                  + " textbox time timer toolbar tooltip tree treegrid treeitem")
              .split(" "));

  /** What people write instead. */
  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("a", "link"),
          Map.entry("dropdown", "combobox"),
          Map.entry("h1", "heading"),
          Map.entry("image", "img"),
          Map.entry("input", "textbox"),
          Map.entry("li", "listitem"),
          Map.entry("nav", "navigation"),
          Map.entry("select", "combobox"),
          Map.entry("td", "cell"),
          Map.entry("text", "textbox"),
          Map.entry("textarea", "textbox"),
          Map.entry("tr", "row"),
          Map.entry("ul", "list"));

  static final Shape<Template> SHAPE =
      new Sought(
          Schema.anyOf(List.of(Schema.words(ALL), Schema.of("string").with("pattern", "[A-Z$]"))),
          Roles::check);

  private Roles() {}

  static Parsed<String> check(String text) {
    String role = text.toLowerCase(Locale.ROOT);
    return ALL.contains(role)
        ? Parsed.good(text)
        : Parsed.bad(
            "'" + text + "' is not a role",
            Optional.ofNullable(OTHER_WORDS.get(role))
                .or(() -> Suggestion.of(role, ALL))
                .map(near -> "did you mean " + near + "?")
                .orElse("write a role of WAI-ARIA, such as button, link or textbox"));
  }
}
