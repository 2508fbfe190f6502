// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import dev.vedette.checks.probe.oauth.web.Web.Ask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page, as a browser sends it: HTML Living Standard section 4.10.22.4. */
record Form(FormElement element) {
  static final Headers PAGES =
      Headers.of("accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
  private static final Pattern ONE_TIME =
      Pattern.compile(
          "(?i)(one[-_]?time[-_]?(code|password)|otp|totp|mfa|2fa|tan|(otp|mfa|totp|verification|security)?[-_]?code)");

  /** A look at a page, as a browser asks for one. */
  static Ask page(HttpUrl url) {
    return new Ask("GET", url, PAGES, null, Set.of());
  }

  /** Where it goes, resolved. */
  String action() {
    return action(element, "action");
  }

  /** The URL in {@code attribute}; the page's own where there is none. */
  static String action(Element holder, String attribute) {
    if (!holder.attr(attribute).isBlank()) {
      return holder.absUrl(attribute);
    }
    Document page = holder.ownerDocument();
    return page == null ? holder.baseUri() : page.location();
  }

  /** Fields that a person types into, by name. */
  List<Element> typed() {
    return controls().stream()
        .filter(control -> control.isTyped() && !control.name().isEmpty())
        .map(Control::element)
        .toList();
  }

  /** Those that are enabled, in the order of the page. */
  List<Control> controls() {
    Set<Element> within = Set.copyOf(element.elements());
    return element.root().select(Control.ALL).stream()
        .filter(it -> it.hasAttr("form") ? isNamedBy(it) : within.contains(it))
        .map(Control::new)
        .filter(control -> !control.isDisabled())
        .toList();
  }

  /** HTML Living Standard, "Association of controls and forms". */
  private boolean isNamedBy(Element control) {
    return element.equals(element.root().getElementById(control.attr("form")));
  }

  /** The field that {@code key} means: its name, else its id or what it says of itself. */
  Optional<Element> find(String key) {
    Optional<Element> exact =
        typed().stream().filter(field -> field.attr("name").equals(key)).findFirst();
    return exact.or(() -> typed().stream().filter(field -> isCalled(field, key)).findFirst());
  }

  private static boolean isCalled(Element field, String key) {
    return field.attr("name").equalsIgnoreCase(key)
        || field.id().equalsIgnoreCase(key)
        || field.attr("autocomplete").equalsIgnoreCase(key);
  }

  /** The field for a one-time password. */
  Optional<Element> oneTime() {
    return typed().stream()
        .filter(
            field ->
                field.attr("autocomplete").equalsIgnoreCase("one-time-code")
                    || ONE_TIME.matcher(field.attr("name")).matches()
                    || ONE_TIME.matcher(field.id()).matches())
        .findFirst();
  }

  /** Whether there is nothing in it for a person but a button; not so where it is empty. */
  boolean isHiddenOnly() {
    List<Control> controls = controls();
    return !controls.isEmpty()
        && controls.stream()
            .filter(control -> !control.name().isEmpty())
            .allMatch(control -> control.isHidden() || control.isSubmit());
  }

  /** Fields that a person sees, for messages. */
  List<String> visibleNames() {
    return typed().stream().map(field -> field.attr("name")).toList();
  }

  /** Its hidden fields. */
  Map<String, String> hidden() {
    return controls().stream()
        .filter(Control::isHidden)
        .collect(
            Collectors.toMap(
                Control::name, control -> control.element().attr("value"), (first, last) -> last));
  }

  /** Sent with each button that may be pressed. */
  List<Submission> submissions() {
    return controls().stream()
        .filter(Control::isSubmit)
        .map(button -> new Submission(this, button.element()))
        .toList();
  }

  /** As a person who wants to go on sends it: with the first button that does not say no. */
  Submission submission() {
    List<Submission> all = submissions();
    return all.stream()
        .filter(it -> it.button() != null && Says.of(it.button()) != Says.NO)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElseGet(() -> new Submission(this, null));
  }
}
