// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.probe.expect.Subject;
import dev.vedette.checks.probe.scope.CannotException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Looking into HTML with CSS selectors. */
final class Html {
  private Html() {}

  static String what(String selector, @Nullable String attribute) {
    return "html " + selector + (attribute == null ? "" : " @" + attribute);
  }

  /**
   * The text or attribute of what the selector finds: a text for one element, a list for several,
   * missing for none.
   */
  static Subject find(Document document, String selector, @Nullable String attribute) {
    List<Value> values =
        select(document, selector).stream()
            .filter(element -> attribute == null || element.hasAttr(attribute))
            .map(element -> attribute == null ? element.text() : element.attr(attribute))
            .<Value>map(Value.Text::new)
            .toList();
    if (values.isEmpty()) {
      return Subject.MISSING;
    }
    Value value = values.size() == 1 ? values.getFirst() : new Value.Items(values);
    return new Subject(value, Subject.Kind.TEXT);
  }

  /** The first element's text or attribute; null for none. */
  static @Nullable String first(Document document, String selector, @Nullable String attribute) {
    Element first = select(document, selector).first();
    if (first == null || (attribute != null && !first.hasAttr(attribute))) {
      return null;
    }
    return attribute == null ? first.text() : first.attr(attribute);
  }

  static String visible(Document document) {
    String title = document.title();
    String body = document.body().text();
    return body.startsWith(title) ? body : (title + " " + body).strip();
  }

  private static Elements select(Document document, String selector) {
    try {
      return document.select(selector);
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      throw CannotException.definition("'" + selector + "' is not a CSS selector");
    }
  }
}
