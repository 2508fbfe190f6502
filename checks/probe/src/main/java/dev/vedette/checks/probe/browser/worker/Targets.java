// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.vedette.checks.probe.browser.protocol.Answer.Trouble;
import dev.vedette.checks.probe.browser.protocol.Command.Target;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what a target means in a page. */
final class Targets {
  private static final String ROOT = ":root";

  /** What a box is, and what it shows where it is a frame. */
  private static final String KIND = "element => [element.localName, element.src ?? '']";

  private final Page page;
  private final Consumer<String> entered;

  /**
   * In one window.
   *
   * @param entered hears the URL of each inner frame that is looked into
   */
  Targets(Page page, Consumer<String> entered) {
    this.page = page;
    this.entered = entered;
  }

  /** The target, once the container or frame that it is in is there. */
  Locator await(Target target, Limit limit) {
    return in(root(target.within(), limit, true), target);
  }

  /** The target; in a container that is not there, nothing is. */
  Locator now(Target target, Limit limit) {
    return in(root(target.within(), limit, false), target);
  }

  /** The target anywhere in a frame, hidden or not; it names no container. */
  static Locator hiddenToo(Frame frame, Target target) {
    Root root = new Root(frame.locator(ROOT), frame::locator);
    return target.by().equals("role")
        ? root.element().getByRole(ariaRole(target.value()), role(target).setIncludeHidden(true))
        : in(root, target);
  }

  /** What is looked through for what is in {@code within}: a frame's document, where it is one. */
  Locator inside(Target within, Limit limit) {
    return root(within, limit, false).element();
  }

  /**
   * Where to look.
   *
   * @param element that holds what is looked for
   * @param css finds by a selector, the outermost element of a document included
   */
  private record Root(Locator element, Function<String, Locator> css) {}

  private Root root(@Nullable Target within, Limit limit, boolean insist) {
    if (within == null) {
      return new Root(page.locator(ROOT), page::locator);
    }
    Locator box = in(root(within.within(), limit, insist), within);
    if (insist) {
      box.waitFor(
          new Locator.WaitForOptions()
              .setState(WaitForSelectorState.ATTACHED)
              .setTimeout(limit.left()));
    } else if (box.count() == 0) {
      return new Root(box, box::locator);
    }
    if (!isFrame(box, limit)) {
      return new Root(box, box::locator);
    }
    FrameLocator frame = box.contentFrame();
    return new Root(frame.locator(ROOT), frame::locator);
  }

  private boolean isFrame(Locator box, Limit limit) {
    Locator.EvaluateOptions options = new Locator.EvaluateOptions().setTimeout(limit.left());
    if (!(box.evaluate(KIND, null, options) instanceof List<?> kind)) {
      return false;
    }
    boolean frame = kind.getFirst().equals("iframe") || kind.getFirst().equals("frame");
    if (frame) {
      entered.accept(String.valueOf(kind.getLast()));
    }
    return frame;
  }

  private static Locator in(Root place, Target target) {
    Locator root = place.element();
    String value = target.value();
    boolean exact = target.exact();
    return switch (target.by()) {
      case "role" -> root.getByRole(ariaRole(value), role(target));
      case "label" -> root.getByLabel(value, new Locator.GetByLabelOptions().setExact(exact));
      case "text" -> root.getByText(value, new Locator.GetByTextOptions().setExact(exact));
      case "placeholder" ->
          root.getByPlaceholder(value, new Locator.GetByPlaceholderOptions().setExact(exact));
      case "alt" -> root.getByAltText(value, new Locator.GetByAltTextOptions().setExact(exact));
      case "title" -> root.getByTitle(value, new Locator.GetByTitleOptions().setExact(exact));
      case "test_id" -> root.getByTestId(value);
      case "css" -> place.css().apply("css=" + value);
      default -> throw malformed("no way to find an element: " + target.by());
    };
  }

  private static Locator.GetByRoleOptions role(Target target) {
    Locator.GetByRoleOptions options = new Locator.GetByRoleOptions().setExact(target.exact());
    if (target.name() != null) {
      options.setName(target.name());
    }
    return options;
  }

  private static AriaRole ariaRole(String name) {
    try {
      return AriaRole.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw malformed("no role: " + name);
    }
  }

  private static TroubleException malformed(String message) {
    return new TroubleException(Trouble.Kind.MALFORMED, message);
  }

  /** For a person, such as {@code button "Log in" in css "#box"}. */
  static String describe(Target target) {
    String what =
        target.by().equals("role")
            ? target.value() + (target.name() == null ? "" : quoted(target.name()))
            : target.by() + quoted(target.value());
    return target.within() == null ? what : what + " in " + describe(target.within());
  }

  private static String quoted(String text) {
    return " \"" + text + "\"";
  }
}
