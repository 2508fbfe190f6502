// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.http;

import dev.vedette.checks.model.check.Operator;
import dev.vedette.checks.model.expression.Value;
import dev.vedette.checks.probe.expect.Subject;
import dev.vedette.checks.probe.expect.Wording;
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

  /** The texts or attributes of what the selector finds, in the document's order. */
  static List<Value> find(Document document, String selector, @Nullable String attribute) {
    return select(document, selector).stream()
        .filter(element -> attribute == null || element.hasAttr(attribute))
        .map(element -> attribute == null ? text(element) : element.attr(attribute))
        .<Value>map(Value.Text::new)
        .toList();
  }

  /**
   * What an operator looks at: those that ask of several always get the list, the others the text
   * of a single element, a list of several, nothing for none.
   */
  static Subject subject(List<Value> found, Operator operator) {
    boolean ofSeveral =
        operator instanceof Operator.Count
            || operator instanceof Operator.Each
            || operator instanceof Operator.Any;
    if (ofSeveral || found.size() > 1) {
      return new Subject(new Value.Items(found), Subject.Kind.TEXT);
    }
    return found.isEmpty() ? Subject.MISSING : new Subject(found.getFirst(), Subject.Kind.TEXT);
  }

  /** How it is shown: a single element as its text. */
  static String seen(List<Value> found) {
    return Wording.seen(subject(found, new Operator.Exists(true)));
  }

  /** The first element's text or attribute; null for none. */
  static @Nullable String first(Document document, String selector, @Nullable String attribute) {
    Element first = select(document, selector).first();
    if (first == null || (attribute != null && !first.hasAttr(attribute))) {
      return null;
    }
    return attribute == null ? text(first) : first.attr(attribute);
  }

  /** As it is seen; the parser alone takes a title's white space as it stands. */
  private static String text(Element element) {
    return element.normalName().equals("title")
        ? element.text().strip().replaceAll("\\s+", " ")
        : element.text();
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
