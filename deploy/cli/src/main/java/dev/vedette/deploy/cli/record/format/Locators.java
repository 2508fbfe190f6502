// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.deploy.cli.record.format;

import dev.vedette.deploy.cli.record.gesture.Aim;
import dev.vedette.deploy.cli.record.gesture.Remark;
import dev.vedette.deploy.cli.record.gesture.Target;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The locators of Playwright's recorder, a chain of {@code kind}, {@code body}, {@code next}. */
final class Locators {
  private static final Set<String> POSITIONS = Set.of("first", "last", "nth");
  private static final Set<String> FINDERS =
      Set.of("role", "label", "text", "placeholder", "alt", "title", "test-id", "default");

  /** Roles whose elements are named by what they hold, by WAI-ARIA 1.2, section 5.2.8.4. */
  private static final Set<String> NAMED_BY_CONTENT =
      Set.of(
          "button",
          "cell",
          "checkbox",
          "columnheader",
          "gridcell",
          "heading",
          "link",
          "menuitem",
          "option",
          "radio",
          "row",
          "rowheader",
          "switch",
          "tab",
          "treeitem");

  private @Nullable Target target;
  private @Nullable Remark remark;
  private boolean lost;

  private Locators() {}

  /**
   * What an action is aimed at; empty for what the language cannot say.
   *
   * @throws UnreadableRecordingException for an action without a locator
   */
  static Optional<Aim> aim(Found.Members action) {
    Found.Members locator = action.need("locator").asMembers("locator");
    Locators chain = new Locators();
    StringBuilder hints = new StringBuilder(action.textIf("selector").orElse(""));
    for (Found.Members link = locator; link != null; link = next(link)) {
      hints.append('\n').append(link.textIf("body").orElse(""));
      chain.add(link);
    }
    Target found = chain.target;
    return found == null || chain.lost
        ? Optional.empty()
        : Optional.of(new Aim(found, hints + targetInfo(action), chain.remark));
  }

  /** The type of a field, where the recorder tells it. */
  private static String targetInfo(Found.Members action) {
    return action
        .find("targetInfo")
        .flatMap(info -> info.asMembers("targetInfo").textIf("inputType"))
        .map(type -> "\ntype=" + type)
        .orElse("");
  }

  private static Found.@Nullable Members next(Found.Members link) {
    return link.find("next").map(it -> it.asMembers("next")).orElse(null);
  }

  private void add(Found.Members link) {
    String kind = link.text("kind");
    if (FINDERS.contains(kind)) {
      finder(kind, link).ifPresentOrElse(found -> target = found.in(target), () -> lost = true);
    } else if (POSITIONS.contains(kind)) {
      position(kind, link.text("body"));
    } else if (kind.equals("has-text")) {
      hasText(link.text("body"));
    } else if (!kind.equals("frame") && !kind.equals("visible")) {
      remark =
          new Remark(
              "one of several that fit was recorded by '" + kind + "'", "name it more exactly");
    }
  }

  private static Optional<Target> finder(String kind, Found.Members link) {
    String body = link.text("body");
    Optional<Found.Members> options = link.find("options").map(it -> it.asMembers("options"));
    boolean exact = options.map(it -> it.isTrue("exact")).orElse(false);
    return switch (kind) {
      case "role" -> Optional.of(role(body, options.flatMap(Locators::name), exact));
      case "default" ->
          css(body).map(css -> withText(css, options.flatMap(it -> it.textIf("hasText"))));
      case "test-id" -> Optional.of(Target.of("test_id", body));
      default -> Optional.of(Target.of(kind, body).exactly(exact));
    };
  }

  private static Target role(String role, Optional<String> name, boolean exact) {
    return Target.role(role, name.orElse(null)).exactly(exact && name.isPresent());
  }

  /** A name that is a pattern is left out. */
  private static Optional<String> name(Found.Members options) {
    return options.find("name").filter(Found.Text.class::isInstance).map(it -> it.asText("name"));
  }

  private static Optional<String> css(String body) {
    if (body.startsWith("xpath=") || body.startsWith("//")) {
      return XPath.asCss(body.replaceFirst("^xpath=", ""));
    }
    return body.startsWith("internal:")
        ? Optional.empty()
        : Optional.of(body.replaceFirst("^css=", ""));
  }

  private static Target withText(String css, Optional<String> text) {
    return Target.of("css", text.map(it -> containing(css, it)).orElse(css));
  }

  private static String containing(String css, String text) {
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return css + ":has-text(\"" + quoted + "\")";
  }

  private void hasText(String text) {
    Target found = target;
    if (found != null && found.by().equals("css")) {
      target = Target.of("css", containing(found.value(), text)).in(found.within());
    } else if (found != null && found.isRole("listitem") && found.name() == null) {
      target = Target.of("css", containing("li", text)).in(found.within());
    } else if (found != null && isNamedByContent(found) && found.name() == null) {
      target = Target.role(found.value(), text).in(found.within());
    } else {
      remark =
          new Remark("one of several that fit was recorded by its text", "name it more exactly");
    }
  }

  private static boolean isNamedByContent(Target found) {
    return found.by().equals("role") && NAMED_BY_CONTENT.contains(found.value());
  }

  private void position(String kind, String body) {
    Target found = target;
    boolean numbered = body.matches("[0-9]{1,4}") || kind.equals("first");
    if (found != null && found.by().equals("css") && numbered) {
      int number = kind.equals("first") ? 1 : Integer.parseInt(body) + 1;
      target =
          Target.of("css", ":nth-match(" + found.value() + ", " + number + ")").in(found.within());
    } else {
      String which = kind.equals("nth") ? "number " + body + ", from 0," : "the " + kind;
      remark = new Remark("several fit, and " + which + " was recorded", "name it more exactly");
    }
  }
}
