// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.intake;

import dev.vedette.checks.model.check.CheckDefinition;
import dev.vedette.checks.model.check.CheckSpec;
import dev.vedette.checks.model.check.Step.Action;
import dev.vedette.checks.model.expression.Template;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host that a check's first request goes to, as far as its definition tells. */
final class TargetHost {
  private static final Pattern VARIABLE = Pattern.compile("^\\$\\(([a-z_][a-z0-9_]*)\\)");

  private TargetHost() {}

  /**
   * With the port where one is written; the check's own id when the host is not known before it
   * runs.
   */
  static String of(CheckDefinition definition) {
    return firstUrl(definition.spec())
        .flatMap(TargetHost::authority)
        .orElse(definition.id().value());
  }

  private static Optional<String> firstUrl(CheckSpec spec) {
    List<dev.vedette.checks.model.check.Step> steps =
        switch (spec) {
          case CheckSpec.HttpSpec http -> http.steps();
          case CheckSpec.BrowserSpec browser -> browser.steps();
        };
    return steps.stream()
        .map(dev.vedette.checks.model.check.Step::action)
        .filter(Action.Request.class::isInstance)
        .map(action -> ((Action.Request) action).request().address().url().source())
        .map(url -> resolved(url, spec.variables()))
        .findFirst();
  }

  private static String resolved(String url, Map<String, Template> variables) {
    Matcher leading = VARIABLE.matcher(url);
    if (!leading.find() || !variables.containsKey(leading.group(1))) {
      return url;
    }
    return variables.get(leading.group(1)).source() + url.substring(leading.end());
  }

  private static Optional<String> authority(String url) {
    int expression = url.indexOf("$(");
    String known = expression < 0 ? url : url.substring(0, expression);
    try {
      String authority = URI.create(known).getRawAuthority();
      return Optional.ofNullable(authority).map(text -> text.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
