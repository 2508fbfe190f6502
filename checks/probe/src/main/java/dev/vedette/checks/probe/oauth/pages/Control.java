// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.oauth.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A control of a form: button, input, select or textarea. */
record Control(Element element) {
  static final String ALL = "button, input, select, textarea";
  private static final Set<String> TYPED =
      Set.of("text", "email", "password", "tel", "number", "url", "search", "");

  String name() {
    return element.attr("name");
  }

  private String type() {
    return element.attr("type").toLowerCase(Locale.ROOT);
  }

  boolean isInput(String type) {
    return element.nameIs("input") && type().equals(type);
  }

  boolean isHidden() {
    return isInput("hidden");
  }

  /** Whether it is a box or a radio button, which are sent where they are ticked. */
  boolean isTicked() {
    return isInput("checkbox") || isInput("radio");
  }

  /** Whether a person types into it. */
  boolean isTyped() {
    return element.nameIs("textarea") || (element.nameIs("input") && TYPED.contains(type()));
  }

  /** Whether it is a button of any kind. */
  boolean isButton() {
    return element.nameIs("button") || isInput("button") || isInput("reset") || isSubmit();
  }

  /** Whether its form is sent when it is pressed. */
  boolean isSubmit() {
    return element.nameIs("button")
        ? !type().equals("button") && !type().equals("reset")
        : isInput("submit") || isInput("image");
  }

  /** HTML Living Standard, "Enabling and disabling form controls: the disabled attribute". */
  boolean isDisabled() {
    return element.hasAttr("disabled") || element.parents().stream().anyMatch(this::isDisabledBy);
  }

  /** What is in the first legend of a fieldset stays enabled. */
  private boolean isDisabledBy(Element ancestor) {
    if (!ancestor.nameIs("fieldset") || !ancestor.hasAttr("disabled")) {
      return false;
    }
    Optional<Element> legend =
        ancestor.children().stream().filter(child -> child.nameIs("legend")).findFirst();
    return legend.filter(element.parents()::contains).isEmpty();
  }
}
