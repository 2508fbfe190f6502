// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.words;

import dev.vedette.checks.model.check.BrowserAction.Condition;
import dev.vedette.checks.model.check.BrowserTarget;
import dev.vedette.checks.model.expression.Template;
import dev.vedette.checks.probe.expect.Meanings;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The templates in what an author expects of a page. */
public final class ConditionTemplates {
  private ConditionTemplates() {}

  /** In the order in which they are told. */
  public static Stream<Template> of(Condition condition) {
    return switch (condition) {
      case Condition.Element element -> of(element.target());
      case Condition.Has has ->
          Stream.concat(of(has.target()), Meanings.templates(has.operators()));
      case Condition.Url url -> Stream.of(url.glob());
      case Condition.Title title -> Meanings.templates(title.operators());
      case Condition.Request request -> Stream.of(request.glob());
      case Condition.CleanConsole _, Condition.Pause _ -> Stream.empty();
    };
  }

  private static Stream<Template> of(@Nullable BrowserTarget target) {
    return target == null
        ? Stream.empty()
        : Stream.concat(
            Stream.concat(Stream.of(target.value()), Stream.ofNullable(target.name())),
            of(target.within()));
  }
}
