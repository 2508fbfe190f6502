// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import dev.vedette.checks.model.expression.Template;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person does in a browser, or looks at.
 *
 * @param deed the action
 * @param timeout of this action alone; null for the step's
 * @param ifPresent do nothing when the target does not show up in this time; null to insist
 */
public record BrowserAction(Deed deed, @Nullable Duration timeout, @Nullable Duration ifPresent) {

  /** The action proper. */
  public sealed interface Deed {
    record Goto(Template url) implements Deed {}

    record Click(BrowserTarget target, int times) implements Deed {}

    record Fill(BrowserTarget target, Template with) implements Deed {}

    record Type(BrowserTarget target, Template with) implements Deed {}

    record Press(String key, @Nullable BrowserTarget on) implements Deed {}

    record Select(BrowserTarget target, Template option) implements Deed {}

    record Check(BrowserTarget target, boolean checked) implements Deed {}

    record Hover(BrowserTarget target) implements Deed {}

    record Upload(BrowserTarget target, List<String> files) implements Deed {
      public Upload {
        files = List.copyOf(files);
      }
    }

    record Drag(BrowserTarget target, BrowserTarget to) implements Deed {}

    /** To an element; null for the end of the page. */
    record Scroll(@Nullable BrowserTarget target) implements Deed {}

    record Wait(Condition until) implements Deed {}

    record Expect(Condition condition) implements Deed {}

    record Save(String name, BrowserTarget target, @Nullable String attribute) implements Deed {}

    record Screenshot(String name) implements Deed {}

    /** What the next dialog is answered with; a null text dismisses or accepts plainly. */
    record Dialog(boolean accept, @Nullable Template text) implements Deed {}

    /** Later actions happen in the window that this one opens. */
    record Popup(Deed opener) implements Deed {}

    /** The download that this one starts must end. */
    record Download(Deed opener) implements Deed {}
  }

  /** What is waited for or expected. */
  public sealed interface Condition {
    record Element(BrowserTarget target, State state) implements Condition {}

    /**
     * Something of an element.
     *
     * @param what {@code text, value, count} or {@code attribute:NAME}
     */
    record Has(BrowserTarget target, String what, List<Operator> operators) implements Condition {
      public Has {
        operators = List.copyOf(operators);
      }
    }

    /** A glob over the page's URL. */
    record Url(Template glob) implements Condition {}

    record Title(List<Operator> operators) implements Condition {
      public Title {
        operators = List.copyOf(operators);
      }
    }

    /** A request that the page made; a null status for any. */
    record Request(Template glob, @Nullable String status) implements Condition {}

    /** No errors on the console. */
    record CleanConsole() implements Condition {}

    /** Just time; the reader warns of it. */
    record Pause(Duration time) implements Condition {}
  }

  /** {@code state} of an element. */
  public enum State {
    VISIBLE,
    HIDDEN,
    ENABLED,
    DISABLED,
    CHECKED
  }
}
