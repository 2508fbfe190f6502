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
import java.util.stream.IntStream;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page, as a browser sends it: HTML Living Standard section 4.10.22.4. */
record Form(FormElement element) {
  private static final Headers PAGES =
      Headers.of("accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
  private static final Pattern ONE_TIME =
      Pattern.compile(
          "(?i)(one[-_]?time[-_]?(code|password)|otp|totp|mfa|2fa|tan|(otp|mfa|totp|verification|security)?[-_]?code)");
  private static final Pattern NO =
      Pattern.compile("(?i).*\\b(deny|cancel|reject|decline|refuse|no|back)\\b.*");

  /** A look at a page, as a browser asks for one. */
  static Ask page(HttpUrl url) {
    return new Ask("GET", url, PAGES, null, Set.of());
  }

  /** Where it goes, as written and resolved. */
  String action() {
    return element.hasAttr("action") && !element.attr("action").isBlank()
        ? element.absUrl("action")
        : element.baseUri();
  }

  /** Fields that a person types into, by name. */
  List<Element> typed() {
    return controls().stream()
        .filter(control -> control.isTyped() && !control.name().isEmpty())
        .map(Control::element)
        .toList();
  }

  /** Those that are enabled, in the order of the page. */
  private List<Control> controls() {
    Set<Element> own = Set.copyOf(element.elements());
    return element.root().select(Control.ALL).stream()
        .filter(own::contains)
        .map(Control::new)
        .filter(control -> !control.isDisabled())
        .toList();
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

  /** Whether there is nothing in it for a person but a button. */
  boolean isHiddenOnly() {
    return controls().stream()
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

  /**
   * Sent with what was typed.
   *
   * @param typed field to text
   * @param tickAll whether every box is ticked, as consent to all that is asked for
   */
  Ask sent(Map<Element, String> typed, boolean tickAll, Set<String> secrets) {
    List<EntryList.Pair> pairs =
        new EntryList(controls(), button().orElse(null), typed, tickAll).pairs();
    HttpUrl target = HttpUrl.get(action());
    if (!element.attr("method").equalsIgnoreCase("post")) {
      HttpUrl.Builder url = target.newBuilder().query(null);
      pairs.forEach(pair -> url.addQueryParameter(pair.name(), pair.value()));
      return new Ask("GET", url.build(), PAGES, null, secrets);
    }
    FormBody.Builder body = new FormBody.Builder();
    pairs.forEach(pair -> body.add(pair.name(), pair.value()));
    return new Ask("POST", target, PAGES, encoded(body.build()), secrets);
  }

  private static String encoded(FormBody body) {
    return IntStream.range(0, body.size())
        .mapToObj(i -> body.encodedName(i) + "=" + body.encodedValue(i))
        .collect(Collectors.joining("&"));
  }

  /** The button that a person who wants to go on presses: the first that does not say no. */
  private Optional<Element> button() {
    List<Element> buttons =
        controls().stream().filter(Control::isSubmit).map(Control::element).toList();
    return buttons.stream()
        .filter(
            button ->
                !NO.matcher(button.attr("name") + " " + button.val() + " " + button.text())
                    .matches())
        .findFirst()
        .or(() -> buttons.stream().findFirst());
  }

  /** Whether it has a button at all. */
  boolean hasButton() {
    return button().isPresent();
  }
}
