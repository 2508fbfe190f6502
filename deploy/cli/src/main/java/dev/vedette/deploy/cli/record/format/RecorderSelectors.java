// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import dev.vedette.deploy.cli.record.gesture.Aim;
import dev.vedette.deploy.cli.record.gesture.Remark;
import dev.vedette.deploy.cli.record.gesture.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the selectors that the Recorder offers for an element: role and name, the label of
 * a field, test id, text, CSS, in this order. The language has no XPath; simple ones are put into
 * CSS.
 */
final class RecorderSelectors {
  private static final Pattern ROLE = Pattern.compile("(.*?)\\[role=\\\\?\"([a-z]+)\\\\?\"\\]");
  private static final Pattern TEST_ID =
      Pattern.compile(".*\\[data-test-?id=['\"]?([^'\"\\]]+)['\"]?\\]");
  private static final Pattern FIELD = Pattern.compile("(?s)(input|textarea|select)([.#:\\[].*)?");
  private static final Pattern TAG = Pattern.compile("(?s)[a-z][a-z0-9-]*([.#:\\[].*)?");
  private static final Pattern LIST_ROLE =
      Pattern.compile("\\[role=\\\\?['\"](combobox|listbox)\\b");
  private static final Pattern LIST = Pattern.compile("\\bselect\\b(?!-)");

  private final String attribute;

  /**
   * Makes a chooser.
   *
   * @param attribute that the recording's author chose for selectors; empty for none
   */
  RecorderSelectors(String attribute) {
    this.attribute = attribute;
  }

  /** Whether the language can say what a step is aimed at. */
  boolean canAim(Found.Members step) {
    return choose(offered(step), isChange(step)).isPresent();
  }

  /** What a step is aimed at. */
  Aim aim(Found.Members step) {
    List<String> offered = offered(step);
    Target target = framed(step, choose(offered, isChange(step)).orElseThrow());
    Remark remark =
        step.itemsIf("frame").isEmpty()
            ? null
            : new Remark(
                "the frame is known by its number only", "name it, for instance {css: iframe.pay}");
    return new Aim(target, String.join("\n", offered), remark);
  }

  /** Whether the element of a change is a list of options: by its tag, its role or its id. */
  boolean isList(Found.Members step) {
    List<String> offered = offered(step);
    List<String> parts =
        offered.stream()
            .filter(one -> !one.matches("(?s)(aria|text)/.*"))
            .map(RecorderSelectors::lastPart)
            .toList();
    if (parts.stream().anyMatch(part -> TAG.matcher(part).matches())) {
      return parts.stream().anyMatch(part -> part.matches("(?s)select\\b(?!-).*"));
    }
    return offered.stream().anyMatch(one -> LIST_ROLE.matcher(one).find())
        || parts.stream().anyMatch(part -> LIST.matcher(part).find());
  }

  private static boolean isChange(Found.Members step) {
    return step.text("type").equals("change");
  }

  private static List<String> offered(Found.Members step) {
    List<String> offered = new ArrayList<>();
    for (Found one : step.items("selectors")) {
      String text = one instanceof Found.Items chain ? chained(chain) : one.asText("selectors");
      if (!text.isBlank()) {
        offered.add(text);
      }
    }
    if (offered.isEmpty()) {
      throw new UnreadableRecordingException(
          step.need("selectors").place(),
          "no selector is here",
          "choose the element in the Recorder, and export anew");
    }
    return offered;
  }

  /** Through shadow roots: names are found through them, CSS by the way of its parts. */
  private static String chained(Found.Items chain) {
    List<String> parts = chain.items().stream().map(it -> it.asText("selectors")).toList();
    if (parts.isEmpty()) {
      return "";
    }
    return parts.stream().allMatch(RecorderSelectors::isCss)
        ? String.join(" ", parts)
        : parts.getLast();
  }

  private static boolean isCss(String selector) {
    return !selector.matches("(?s)(aria|text|xpath)/.*");
  }

  /** What stands behind the last combinator, or the last slash of an XPath. */
  private static String lastPart(String selector) {
    int begin = 0;
    int depth = 0;
    for (int i = 0; i < selector.length(); i++) {
      char sign = selector.charAt(i);
      depth += sign == '[' || sign == '(' ? 1 : sign == ']' || sign == ')' ? -1 : 0;
      if (depth == 0 && " \t\n>+~/".indexOf(sign) >= 0) {
        begin = i + 1;
      }
    }
    return selector.substring(begin);
  }

  private Optional<Target> choose(List<String> offered, boolean change) {
    return Stream.of(
            role(offered, change),
            label(offered).filter(_ -> change || isField(offered)),
            testId(offered),
            text(offered),
            css(offered),
            xpath(offered),
            label(offered))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Target> role(List<String> offered, boolean change) {
    String name = null;
    for (String aria : after("aria/", offered)) {
      Matcher role = ROLE.matcher(aria);
      if (role.matches()) {
        String found = role.group(1).isBlank() ? null : role.group(1);
        return Optional.of(Target.role(role.group(2), found));
      }
      name = aria;
    }
    String guessed = change || name == null ? null : guessedRole(offered);
    return guessed == null ? Optional.empty() : Optional.of(Target.role(guessed, name));
  }

  /** What a tag says of the role. */
  private static @Nullable String guessedRole(List<String> offered) {
    for (String css : offered.stream().filter(RecorderSelectors::isCss).toList()) {
      String last = lastPart(css);
      if (last.matches("a([.#:\\[].*)?")) {
        return "link";
      }
      if (last.matches("button([.#:\\[].*)?|.*\\[type=['\"]?submit['\"]?\\]")) {
        return "button";
      }
    }
    return null;
  }

  /** A name without a role, which is the label of a field, but a button's text. */
  private static Optional<Target> label(List<String> offered) {
    return after("aria/", offered).stream()
        .filter(name -> !name.contains("[role="))
        .map(name -> Target.of("label", name))
        .findFirst();
  }

  private static boolean isField(List<String> offered) {
    return offered.stream().anyMatch(one -> isCss(one) && FIELD.matcher(lastPart(one)).matches());
  }

  private Optional<Target> testId(List<String> offered) {
    return offered.stream()
        .filter(RecorderSelectors::isCss)
        .map(css -> TEST_ID.matcher(css))
        .filter(Matcher::matches)
        .map(id -> Target.of("test_id", id.group(1)))
        .findFirst();
  }

  private static Optional<Target> text(List<String> offered) {
    return after("text/", offered).stream().map(it -> Target.of("text", it)).findFirst();
  }

  private Optional<Target> css(List<String> offered) {
    List<String> all =
        offered.stream()
            .filter(RecorderSelectors::isCss)
            .map(css -> css.replaceFirst("^pierce/", ""))
            .toList();
    return all.stream()
        .filter(css -> !attribute.isEmpty() && css.contains("[" + attribute))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(css -> Target.of("css", css));
  }

  private static Optional<Target> xpath(List<String> offered) {
    return after("xpath/", offered).stream()
        .map(XPath::asCss)
        .flatMap(Optional::stream)
        .map(css -> Target.of("css", css))
        .findFirst();
  }

  private static List<String> after(String prefix, List<String> offered) {
    return offered.stream()
        .filter(one -> one.startsWith(prefix))
        .map(one -> one.substring(prefix.length()))
        .filter(one -> !one.isBlank())
        .toList();
  }

  private static Target framed(Found.Members step, Target target) {
    Target frame = null;
    for (Found index : step.itemsIf("frame")) {
      int number = index.asNumber("frame");
      String css = number == 0 ? "iframe" : ":nth-match(iframe, " + (number + 1) + ")";
      frame = Target.of("css", css).in(frame);
    }
    return frame == null ? target : target.in(frame);
  }
}
